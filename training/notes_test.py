"""Note patterns that give the figures. Written last; nobody looked at what was missed in them before training was done."""

from __future__ import annotations

FAMILIES = {
    "night_team": """
03:10 {p} back on the ward, settled after {p2} rang the nurses' desk
{f} walked into A&E bleeding, would not name {n} but kept swearing
Handover from nights: {p} up pacing, {p2} asleep, {p3} in with headache
security removed {n} and two lads who came looking for {p}
{p} asked if his mum {p2} knew yet. I said {prof} {l3} had told her
bed 6 {f}, bed 7 {f2}
discharge letter for {f} mentions stab wound, cc'd {il2}
{p} discharged himself at 5, left with {n} in a taxi to {place}
trauma youth worker {p} sat with {f2} n {rel} {p3} till morning
""",
    "estate": """
caretaker reckons its {p} from number 9 and that {n} lad kicking doors in
{t} at no 14 has had enough of {p2}'s music
residents' meeting got heated when {f} accused {f2} of dealing from the stairwell
found needles on 4th floor landing, {p} says it's {n}'s lot
dog belonging to {f} bit {p2}, warden {l3} told
{n} got barred from the community room, {p} let him back in
ABC signed by {f} in front of {t2}, nan {p3} was fuming
kids on roof again - {p}, {p2}, and the {l3} twins
CCTV on {street} shows {f} with hood down, clear as day
letter thru door of {f} threatening {p2}, handwriting looks like {n}
""",
    "pupil_voice": """
"{p} always backs me," he said, "not like {p2}."
I asked who he trusts. He wrote: nan, {p}, Miss {l2}
{p} drew himself, {p2} the dog and little {p3} outside a big house
worries: {n}, exams, {p}'s health. good things: football, {p2}
{p} told me {p2} dared him to do it & he didnt want to look weak in front of {p3}
if i see {n} its on. thats what {p} said
wishes: to see {p} more, for {p2} to stop drinking
score 3/10 for home bc of {p}, 8/10 for school bc of {t2}
{p} wouldnt talk till {p2} left the room
she is jealous of {p} who gets everything
""",
    "review": """
Since last review {p} has had two missing episodes, both times located at {f2}'s address
Strengths - good bond w {p}; motivated; listens to {t2}. Risks - {n}; cannabis
{f}'s level reduced following discussion between {l2} and {f3}
no change for {p}, increased for {p2}, {p3} to come off
chair thanked {f} and asked {p2} to send a summary
{p} is now 18. Transfer to adult services, {f2} allocated
Outstanding: DBS for {f}; medical for {p2}; {il3} statement
{f} dissented. She wanted {p2} placed out of borough away from {n}
(see also {LF}, {LF2})
{LF}; dob {dob}; worker {il2}; next court {date}
{LF} breached x2 - warn - {il2}
summary: {n} top of list, {p} second, rest low
Linked nominals: {LF}; {LF2}; {n}
""",
    "informal": """
bumped into {p} outside {shop} he looks rough
{p} n them were on the block till late
was meant to see {p} but {p2} turned up instead
cant get hold of {p} or {rel} {p2}
{p} sends his love to {p2}
gave {p} a tenner for the bus. {p2} wanted one too
{i} let slip that {n} is back from {place}
not impressed w {p}, {p2} carrying the whole group
had to tell {n} to leave cos {p} looked scared
{p} swears blind it was {p2}
{p} reckons he can get {n} to call it off
popped round, {p} out, chatted to {rel} {p2}
so {p} is pregnant and {n} is the dad
{w} came, ate all the biscuits
{w} not himself, gone quiet since {w2} moved
{w} {l} to cover
""",
    "requests": """
Can {p} have a travel card pls
pls add {f} to the system, {rel} of {f2}
who has {p}'s file? {i} thinks {p2}
could someone let {t} know {p2} won't be in
do not give {f} our address
urgent: {f} needs somewhere tonight, {p2} has thrown him out
{f} → {f2} for supervision from {month}
need {il} to sign off {f2}'s plan
swap {p} and {p2} on thurs
has {p} eaten? ask {p2}
put {p} down for swimming, not {p2}
check w {l} before ringing {t2}
cover for {p}: {f2}
""",
    "capitals": """
{f} IS NOT TO BE LEFT ALONE WITH {p2}
INFO ONLY - {n} USING {rel} {p}'S CAR
{f} WANTED ON WARRANT. DO NOT APPROACH. CALL {prof} {l2}
ALERT: {p} HAS LEFT WITH {n}
PLEASE DO NOT RELEASE {p} TO {f2}
{LF} NOW AT {place}
""",
}

NOBODY = """
03:10 ward quiet, obs done
caretaker has fixed the lock at {street}
residents' meeting moved to {date} in {org} hall
CCTV at {stn} not recording
worries: exams, sleep, money
"my nan always backs me," he said
score 3/10 for home
Since last review there have been two missing episodes
Strengths: motivated, good attendance. Risks: cannabis, peers
Chair thanked everyone and closed the meeting
Transfer to adult services at 18
can we have more travel cards please
who has the minibus keys?
urgent: need emergency accommodation tonight in {place}
swimming moved to {date}
ALERT: DO NOT RELEASE CHILDREN BEFORE 3PM
POLICE IN ATTENDANCE AT {stn}
{park} fun day: face painting, bouncy castle, steel band
Procurement of {num} tablets delayed to {month}
Licence fee paid to {org}
Asbestos survey at {school}
Planning consent for {street} refused
Chase invoice. Mark as paid. Bill {org}
Will pick up after lunch
Amber weather warning
hope it rains off
Grant conditions met in full
faith leaders met at the mosque on {street}
{place} and {place2} wards have most offences
suspect is Black male, 6ft, grey tracksuit
male from {place} with a {weapon}
youths on bikes by {shop}
{gang} and {gang2} fighting at {stn}
mum and nan both attended
his brother will not engage
her social worker is off sick
the solicitor asked for more time
found {drug} in bedroom
pupil excluded from {school} until {date}
likes cars, music and cooking
"""
