"""Note patterns as youth justice and youth workers write them."""

from __future__ import annotations

FAMILIES = {
    "contact": """
T/C to {p}, no answer. Left v/m
Called {p} - phone off. Texted mum {p2}
TC from {p}'s mother {p2}, she is worried abt him
Tel call w/ {f}, says cant make appt as at {org}
rang {p}, he is at {p2}'s house
{p} text to say running late
WhatsApp from {p} - "tell {p2} im sorry"
Missed call from {f}. Called back, spoke to sister {p2}
Letter sent to {f} at {street}
emailed {f} and {f2} to chase
No contact with {p} since {date}. {p2} will try again tmrw
voicemail left for {t}
spoke to {p} on phone he is ok
{p2} picked up {p}'s phone and said he was asleep
Facetime with {p}, looked tired. {p2} in background
I called {p} today. She said {p2} had kicked her out
message from {f}: cant come in today
contact attempted w {p} x3
SMS reminder to {p}, reply from {p2}
{p} blocked my number according to {p2}
PC with {p} - polite but would not talk about {p2}
""",
    "session": """
{p} attended on time, completed worksheet on consequences
Session 4 with {p}: knife crime. Engaged well, talked about {p2}
{p} 20 mins late, smelt of {drug}. Said {p2} dropped him
{p} DNA. Second missed appt. Warning letter to follow
Saw {p} at office. Discussed offence, peers ({p2}, {p3}, {n}) and family
1:1 w/ {p} - goals: college, stay away from {n}
Did an ecomap with {p}: close to {p2} and nan {p3}, stress w/ {p4}
{p} opened up about the death of his friend {p2}
{p} reflected that {p2} is a bad influence
Reparation with {f} at {park} - {p} worked hard
group work: {p}, {p2}, {p3} present. {p4} absent
{p} and {p2} argued so had to split them up
mentor {f} introduced to {p2} today
{p} wants {f2} to stay as his worker
{p} made a card for victim {p2}
{p} is doing ok, likes boxing with {f2} at {org}
{p} quiet today. mum {p2} in hosp
AIM assessment started w/ {p}, {f2} co-working
victim awareness w/ {p} finished. {p} says he'd say sorry to {p2} if he saw him
{p} chatty, told me {p2} is pregnant
Home visit. {p} in bed. {p2} let me in
Session cancelled as {p} got arrested w/ {p2}
{p} showed me a video of {n} with a {weapon}
after the session {p} was met by {n} and {p2} outside
Took {p} to {place} for football trial, {p2} came too
{i} came in with his gf, both stoned
{i} seen today, mood low
""",
    "plan": """
Plan: {f} to refer to CAMHS, {f2} to update ASSET
Actions - {p}: chase school place. {p2}: book panel. {p3}: call landlord
{f} to make referral to {org} by {date}
Case allocated to {f} from {date}, handover from {f2}
Case to transfer to {place}, new worker {f}
supervision with {l}: agreed to keep {p} on ISS
{f} agreed {p2} can go to {place} for the weekend
{p2} to be seen weekly by {f}
PSR on {f} due {date}, {f2} to gatekeep
Panel decided {p} should stay on high risk. Chair {f2}
MAPPA L2: {f} discussed. {f2} to share info w/ {f3}
MACE panel - {p}, {p2} and {p3} all mentioned
risk up from medium to high for {p} due to links w {n}
review due, {f} to write to {p2}'s parents
referral rec'd for {f} ({age}) from {f2}, {school}
Case closed to us. {p} remains open to {f2} in early help
Exit plan done with {p} and mum {p2}
compliance panel for {p}, {t2} attended for school
{l} to feed back at next meeting, {l2} minutes
Duty: {f}. Backup: {f2}
Q for {p}: has {p2} got a bus pass?
""",
    "lifestyle": """
{p} is hanging round with {n} again
mates with {p2}, {p3} and {p4} who are all on the radar
{p} said he don't trust {p2} no more
He goes gym with {p} and his cousin {p2}
her bestie {p} got moved to {place}
{p}s ex {p2} keeps turning up
his boy {n} got shanked in {place}
{p} sleeps on {p2}'s sofa most nights
{p} is working w/ uncle {p2} on a building site in {place}
{p} has been posting on snap as {h}
{p} thinks {p2} snitched
girlfriend {f} is 17 and at {school}
{p} is beefing {n} cos of a girl called {p2}
doesnt like {p}, says {p2} is more safe
{p} smokes {drug} daily with {n}, {n2} and them lot
he rates his coach {f} and would listen to him
{p} is now in a relationship with {p2}, aged {age}
They call {p} "{n}" because of his teeth
{p} and his twin {p2} look after their mum
wears a chain with {p}'s face on it (RIP)
gets called {n} at school which he hates
his youngers {n} and {n2} do the running for him
{p} owes {n} £400
{p} borrowed money off {p2} to pay {n}
he hates {p}, calls her fake
""",
    "court": """
Court today - {f} got 12 month RO. {p2} cried
PSR author {f} recommended YRO for {p2}
Breach hearing for {f} adjourned to {date}
Magistrates told {p} this is his last chance
solicitor {f} asked for a bail package for {p2}
{t} defending, said {p} was led by {p2}
{p} produced from {org}, looked thin
judge praised {p} for engaging with {f2}
{f} v good in court. Mum {p2} and dad {p3} both there
HHJ {l} sentenced {f2} at {place} Crown Court
trial of {f}, {f2} and {f3} to start {date}
{p} turned up to court with {n} and had to be separated
interpreter for {t} booked
statement from {p} read out by {f2}
restraining order re {f} until 2027
""",
}
