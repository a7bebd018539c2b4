"""Note patterns that are never trained on and choose the best round of training and the rules beside the model.

What was missed in them was looked at, and training patterns were written because of it: they give no figures.
"""

from __future__ import annotations

FAMILIES = {
    "transport": """
escorted {p} to {org} by taxi, {p2} refused to come
{p} and {p2} got off the bus at {stn} after a row with the driver
Train tickets booked for {f} and {rel} {p2}
{p} said he walked home with {n} along {street}
{t} cant do the school run so {p2} is getting the 58
found {p} on the top deck with {n} and {n2}, no tickets
picked {p} up from {place}, dropped at {rel} {p2}s
{f} fined at {stn}, gave {p2}'s details instead
CAR DRIVEN BY {f} FAILED TO STOP, {p2} IN REAR SEAT
moped ridden by {n}, pillion {p}
""",
    "money": """
{p} has been spending a lot, says {n} gives it to him
{f}'s benefits stopped, {p2} at CAB to help
loan shark called {n} came to the door asking for {p}
budgeting with {f}: £35 left, owes {p2} £20
{p} took {rel} {p2}'s bank card, used it at {shop}
UC claim for {f}, password with {p2}
{p} sold his bike to {p2}
wages of {p} go into {rel} {p2}'s acct
{LF} - debt - referred by {il2}
grant for {f} agreed, {l2} to sign
""",
    "sport_trip": """
{p} captain today, {p2} and {p3} on the bench
swimming: {f} can't swim, {f2} ok
residential in {place} - {p} homesick, shared w/ {n}
{p} won his bout, coach {f2} v proud
{p} and {p2} left the trip to buy {drug}
min bus list {f}, {f2}, {f3}, {f4}
{i} sprained ankle, {p} took him home
{w} scored twice for {team}
{p} cried when {w} was sent off
fishing w/ {p} at {park}, good chat re {rel} {p2}
""",
    "placement": """
{p} settled at new placement, carer {f2} says he eats well
foster placement w/ {f} broke down after {p2} threatened {p3}
{p} returned to unit at {time} under influence of {drug}, staff {p2} and {p3} on shift
unit mgr {f} gave notice on {p2}
{p} shares a landing with {n}, both from {place}
respite at {f}'s this wkend, {p2} to drop him
room search: {weapon} found in {p}s bag, he says its {p2}s
{p} wants to live w/ {rel} {p2} in {place} but she has no space
{f} and {f2} approved as carers for {p3}
semi-ind worker {p} says {p2} had {n} and {n2} round til 4am
{p} has run off twice this wk, last time found at {park} with {i}
placed with the {l} family in {place}, {p} calls them nan and grandad
""",
    "online": """
{p} got added to a snap group by {n}, {p2} and {p3}
threats on insta from {h} who {p} says is {n}
mum {f} found nudes on {p2}s phone sent by {p3}
{p} meets lads off xbox, one is called {p2} and is 22
drill vid shows {n}, {n2} and a boy thought to be {f}
{p} deleted the chat w/ {n} before police took phone
live stream - {n} shouting out {n2} and dissing {gang}
{f} reported that {p2} has been blackmailing her daughter {p3}
{p} posts as {h}, {p2} comments on everything
screenshot from {p}: "{n} gonna get u"
""",
    "work_training": """
{p} started at {shop} mon, boss {p2} pleased
connexions adviser {f} got {p2} a CSCS card
{p} sacked for lateness, told {p2} he quit
interview at {org} w/ {f}, {p2} lent him a suit
apprenticeship w/ {rel} {p}s mate {p2}, plastering
{p} wants to do barbering like {p2}
college tutor {f} says {p2} sleeps in class
{f} NEET since {month}. {f2} to do CV
{w} got the job, {w2} didnt
trial shift for {p} went well acc to {t2}
""",
    "bereavement": """
{p}s nan {p2} died sunday, funeral in {place}
{p} still grieving for {n} who was killed on {street}
anniversary of {f}'s murder coming up, tensions w/ {gang}
{p} wore a RIP {n} hoodie
memorial for {f} at {park}, {n} and {n2} told to stay away
cruse worker {f} to see {p2} and {p3}
{p} hasnt spoken since {rel} {p2} passed
{f} lit a candle for his friend {p2}. {t3} sat with him
{p}: i see {n} in my dreams
cant talk abt {p} without crying
""",
    "mixed_agency": """
strat disc {date}: {prof} {l}, {f2} (CSC), {f3} (YJS). agreed to visit {p4} jointly
{f} from {org} has raised that {p2} is linked to {n} and should not be mapped with {p3}
{prof} {l} rang. {p2} seen in {place} w {n}. {rel} {p3} informed
UPDATE FROM {l}: {f2} WAS RELEASED AT {time}, NO FURTHER ACTION
emails from {il} and {il2} saved to file
{LF} discussed at gangs panel, keep on matrix, lead {f2}
{LF} remove - in {org}; {LF2} stay red; {LF3} to amber
{f} visited by CIN worker {p2}, nothing new. also saw {p3}
{i} says {t2} is on leave so ask {p3}
{t} & {t2} to co-chair, {p3} minutes
{p}'s PO {f2} doing home leave check with {rel} {p3}
info shared with {school} that {p} is not to be near {p2}
{f} closed to us, {w} {l2} picking up
""",
    "everyday_tests": """
{p} was ok today
saw {f} n {rel} {p2} at {shop}
{n} owes {p} money
{p} grassed on {n}
not seen {i} since {date}
{w} came in late, {w2} on time
{f} ({age}) {school}
told {p} to stop calling {p2}
heard frm {p} that {n} got bagged
{p} thinks hes untouchable, {p2} scared of him
{p}'s {rel} {p2} and {p2}'s partner {p3}
{f} swears at staff daily
so far {p}, {n} and {f3} have been named
""",
}
