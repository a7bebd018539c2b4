"""Note patterns as teachers, attendance officers, housing officers and voluntary bodies write them."""

from __future__ import annotations

FAMILIES = {
    "school": """
{p} excluded for 3 days for fighting with {p2}
{t} says {p} is rude and disruptive in maths
{p} in Yr 9 at {school}, HoY is {t2}
att 64%. {p} late most days. {t2} met with {p3} (mum)
{p} brought a {weapon} into {school}, found by {t2}
{p} was moved to {p2}'s table, no problems since
Detention: {f} 10B, {f2} 10B, {f3} 10C
{p} called {t2} a liar and walked out
{t} rang home, spoke to nan {p}
managed move for {f} to {school} agreed by {t2}
TA {t} works 1:1 with {p}
{f} is on roll but not seen since {month}
{p} has asked to sit away from {p2} and {p3}
EHCP for {f} - {f2} to write advice
{p} threw a chair at {t2}
{p} and {p2} caught vaping in toilets by {t3}
{p}s mum came in and shouted at {t2}
lunch time incident: {p} pushed {p2} who fell on {p3}
head teacher {f} has offered {p2} a place
{t} reports that {p} is much calmer since {p2} left
PRU intake: {f}, {f2}, {f3}
dear {t}, {p} was not in school today as he was ill
{p} got star of the week for helping {p2}
CPOMS entry by {t}: {p} said dad was drunk
phone confiscated from {p}, pics of {p2} on it
""",
    "housing": """
Tenant {f} of {street} reports ASB from {f2}'s son
{t} in rent arrears £1,200, lives with {rel} {f2}
{f} has moved out, now {f2} subletting
Joint tenancy {f} and {f2}, 3 kids
Cuckooing suspected at flat of {f}, {n} seen coming and going
caretaker {p} found needles
NSP served on {f}
{f} wants to move as {p2} was attacked by {gang} boys
noise complaint agst {t}, diary sheets sent
{f} signed for keys, {f2} not present
{p} evicted, sofa surfing w/ {p2} in {place}
hostel manager {f} said {p2} has 2 warnings
keyworker {p}, room 14 {p2}
TA booked for {f} + 2 ch
{p} let {n} stay and now wont leave
landlord {t} wants {f2} out by {date}
""",
    "voluntary": """
{f} joined the boxing club, coach {p2}
volunteer driver {f} to take {t2} to {org}
{p} won player of the match, {p2} was sub
{p}, {p2} and {p3} came to drop in, played pool
food parcel for {f}, {rel} {p2} collected
{p} has volunteered with us for 2 yrs & is great w/ {p2}
trip to {place}: {p} ok, {p2} travel sick
{f} has asked to bring friend {p2}
{f} 07700 900123 emergency contact {rel} {f2}
consent from {f} (mum) for {p2}
{p} upset as {p2} wasn't picked
banned until {month}: {p}, {n}
new referral {f}, speaks {lang}, came w/ {rel} {p2}
{p} got job at {shop} thx to {f2}
Mentor: {f}. Mentee: {f2}
{f} - allergic to nuts; {f2} - asthma
open mic: {n}, {n2} and {p} performed
{p} fell out w/ {p2} over a girl
""",
    "terse": """
{p} ok
{f} - no reply
{f} NFA
{p} dna again
{f}, {f2}
{p} & {p2}
{p}/{p2}/{p3}
{f} (mum)
see {f}
ask {p}
cc {f}, {f2}
as per {p}
w/ {p}
{p} tbc
seen by {f}
met {p}
not {p}
{p} rang
{l} to call
with {p} at {place}
{f}; {f2}; {f3}
{p}?
{f} + {f2}
assoc: {f}, {n}
{LF}
{LF}; {LF2}
{LF} - {off}
{il}
{il}, {il2} and {il3}
per {il}
{p} {age}yo
{n}
{f} {dob}
{f} aka {n}
known assoc {n}, {n2}, {p3}
linked to {f}
brother of {f}
attended w {p}
c/o {f}
worker: {f}
{p} awol
HV {p} neg
no show {p}
chase {p} re {org}
{i} - seen
""",
}
