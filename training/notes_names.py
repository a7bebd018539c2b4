"""Note patterns about how people are called: nicknames, initials, aliases, words that are names, name orders."""

from __future__ import annotations

FAMILIES = {
    "nickname": """
he is known as {n}
AKA: {n}
aka {n} / {n2}
{f} a.k.a. "{n}"
street name "{n}"
goes by {n}
goes by the name of {n}
nickname {n}
Nickname on the street is {n}
everyone calls him {n}
calls himself {n} online
{f} '{n}' {l2}
{p} "{n}" {l}
{f} ({n})
{n} real name {f}
tag name {n} seen on walls at {park}
youtube name {n}
rapper {n} performed at {place}
{n} and his brother {n2} came to the door
{n} said he would bang {n2}
saw {n} outside {shop}
I saw {n} and lil {p} by {stn}
big {p} was there too
lil {p} and big {p2} got into it
young {p} is only 13
old man {p} at no 4 called it in
fat {p}, {n} and {p2} nicked his bike
{n} got kicked out of {gang}
{p} wont say who {n} is
male called {n}
a boy called {p} or "{n}"
someone named {p}
a girl by the name of {f}
{n}s cousin
{n}'s been shot
told him {n} is looking for him
linked w/ {n}, {n2}, {n3}
messages from {n} saying pay up
{n} x {n2} track out now
RIP {n}
free {n}
{p} got "{n}" tattooed on neck
""",
    "initials": """
{i} was there
{i} said {i2} had it on him
YP and {i} seen in {place}
{i} & {i2} NFA
message from {i} to {p}
{i} came to the office with his mum
mum says {i} is fine
{i} is scared of {n}
seen by {i} on {date}
{i} to phone {i2}
with {i} and {p}
friend {i} got nicked
{i}'s mum
cousin {i}
his mate {i} lives {place}
{i} refused to talk about {i2}
discussed w/ manager {i}
{il} has the file
{il} and {il2} to attend
{f} / {il2}
{p} {x}. came in
{p} {x} was late again
{p} {x} and {p2} {x2} in same class
noted. {i} {date}
boy {i}, 15, arrested
""",
    "word_names": """
{w} said she was fine
{w} was upset today
{w} {l} attended with mum
met {w} at the centre
spoke to {w} and {w2}
{w}'s mum rang
mum of {w} called
her sister {w} is at {school}
{w} told us {p} hit her
{w} refused
{w} is 14 and lives with {rel} {p}
he hit {w} in the face
seen with {w}, {w2} and {p}
worker {w} {l} to call
{rel} {w} came in
texted {w} no reply
{w} hasn't been in school
{w} got arrested w/ {p}
{p} and {w} are twins
foster carer {w} says ok
asked {w} if she knew {p}
{w} (12) and {w2} (9)
he told {w} he'd wait
I will call {w} tomorrow
{p} thinks {w} will tell {rel}
{w} will not attend
{w} may come on {date}
{w} and {p} to share a room
her name is {w}
called {w} on her mob
DC {w} {l}
{w} {l} charged with {off}
""",
    "list_form": """
{LF} no change
{LF} seen with {LF2}
{LF} moved to {place}
{LF}, {age}, {place}
{LF} - high - {off}
{LF} and {LF2} released {date}
{LF}: in custody
{LF} ({n})
{LF} to be reviewed
{LF} known to {prof} {l2}
panel: {LF}, {LF2}, {LF3}
Lead {f} for {LF2}
worker {f} to see {LF2}
{f} and {f2} to lead
also spoke to {p}
also present {p} and {f2}
also {f}
lead: {p}
{p} lent him a coat
{p} gave her a lift
{p} made a comment on {p2}'s page
{p} got, {p2} didn't get
{p}s phone
{p}s sister {p2}s boyfriend
{f}s flat
it's {p}'s, not {p2}'s
that was {p}'s idea
its {p}s fault
sent by {p}
shot by {n}
written by {f}
told {p} he left
told {p} that {p2} lied
told by {p} to run
he said {p} did it
said that {p} and {n} did it
who {p} says is {n2}
thought to be {f}
possibly {f}
maybe {p} or {p2}
between {p} and {n}
either {p} or {n} has it
{n} gonna get him
{n} has been killed
{p}: {p2} did it
{p}: he was there
{p}, {n} and someone else
for {p}
after {p} hit {p2}
since {p} left
until {p} gets here
before {f} came
while {p} slept
without {p}
except {p}
instead of {p}
thanks to {f}
because of {p}
cos of {n}
so {p} left
then {n} came
and {p} cried
but {p} wasn't
if {p} goes
when {n} comes
where {p} stays
why {p} ran
how {f} knew
""",
    "orders": """
{LF} attended
{LF} was seen at {place}
{LF} (dob {dob})
{LF} and {LF2} both arrested
Name: {f} DOB: {dob}
Name {LF} Address {street}
Subject: {LF}
Client - {f}
re: {f}
Re {LF}: contact made
RE: {f} {dob}
YP name: {f}
Mother's name: {f}
Family name {l}
Surname {l}, first name {p}
{p}, {p2}, {p3} and {p4} {l}
the {l} family
the {l} brothers ({p}, {p2})
{l} family of {street}
{l} siblings placed together
{p} and {p2} {l}
Mr & Mrs {l}
Mr {f}
Ms {f} and Mr {f2}
Miss {l} and {t2}
master {f}
{f} (nee {l2})
{f}-{l2} signed
{f} formerly {f2}
signed {f}
Signed: {il}
Author: {f}
Entered by {f} on {date}
Updated by {il}
{f} wrote:
From: {f} To: {f2} Cc: {f3}
Hi {p}, thanks for this
Hi {p} and {p2}
Dear {p}
Thanks, {p}
Thanks {p} will do
Kind regards {f}
Regards, {p}
cheers {p}
@{p} can you check
{p} - pls action
{p} pls call {p2}
fyi {p}
FAO {f}
Attn: {t}
""",
}
