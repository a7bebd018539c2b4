"""Patterns with nobody in them, in many hands: systems, drugs, roles, slang, teams, schools and places called after people."""

from __future__ import annotations

FAMILIES = {
    "jargon": """
ChildView updated
AssetPlus stage 2 signed off, countersigned by manager
Mosaic down again, notes to be added tmrw
Liquid Logic, ICS and Capita all slow today
CareDirector, Niche, Athena and PNC checked, no trace
EMIS record shows no A&E attendances
NOSP served, payment plan £{num}pw agreed
NRM ref sent to SCA, CG decision awaited
ROSH screening complete
MAPPA level 2, MARAC, MASE and DARA all discussed
S47 threshold met, ICPC booked
EHCP in place, EP advice outstanding
LADO informed, HR aware
CR'd on street
DSH x2, no SI
dx adhd, rx elvanse, meds via gp
pregabalin, xanax and tramadol found in room
mandy, charlie, spice and lean available locally
ket, balloons and magic mushrooms
{drug} and {drug2} in sock
smoking spice, denies heroin
crystal meth pipe in bin
white widow and amnesia strains
lit a fatty in the stairwell
drinking Wray and Nephew, Courvoisier and Hennessy
wants new Jordans and a Canada Goose
Armani, Stone Island and Moncler all stolen
playing GTA and Fortnite till 4
watched Top Boy, likes drill
listens to Stormzy, Tupac and Central Cee
quotes Malcolm X
plays a track by Dave
Marcus Rashford poster on wall
""",
    "voices": """
Missed appt. 2nd in a row
will ring mum later
mum says will do it herself
may be able to get there for 3
might make it, bus depending
I've asked twice, neither can
I'm writing on behalf of my son
I'll call back, don't worry
he's said he's done with that lot
young man in a grey tracksuit made off towards {park}
boy in {word} hoodie, girl in {word2} skirt
anon caller: {word} dealing from front door, cars at all hours
lads in stairwell {ing}
two chairs broken, order more
biscuits. new printer. remember timesheets
session cancelled due to strike on the District Line
Victoria line, Elizabeth line and Jubilee all suspended
agreed comms with Victoria line BTP
Operation {Word} agreed
Op {Word} briefing at {time}
{Word} class went swimming
in {Word} class, reads well
{Word} house won sports day
Maple, Rowan, Hazel and Willow classes
Amber, Ruby and Jade groups
child is in Rowan class
Year group colours: Amber, Olive, Scarlet
christmas tree angel broken
red rose painted on wall
sunny day so session in park
little grace shown by either side
the chair had to intervene
grace period for fines ends Monday
hope to see improvement
in good faith
pearl earrings stolen
jack of all trades
bill paid, frank discussion had
rob a bank, he joked
nick anything not nailed down
nicked a phone from jd
pat down search negative
a miss is as good as a mile
max 12 places
max {num} per group
mark the register
carol singing in foyer
poppy appeal boxes
ivy on back wall
holly and robin on the card
dog (staffie) is boisterous
cat and dog both fed
prince charles cinema trip
king's college hospital, queen's hospital
brought in to Queens, then Newham General
Chelsea & Westminster re overdose
St Thomas and Guys
Lord Lister surgery
Sir John Cass, Sarah Bonnell, Eleanor Smith and Rosetta schools
Named school Eleanor Smith
Sarah Bonnell girls {ing} on bus
pupil at Rokeby
Trip to Thorpe Park, Alton Towers and Chessington
visited {city} with the group
came through {city} and {country}
chelsea lost so he was in a mood
likes {team} and {word}
{team} lost
Lloyds, Barclays and Nat West all refused
cash from Santander, shopping at Morrisons
went McDonalds, Nandos and Morleys
Wilko, Primark, JD and Sainsburys
Ann Summers, Dorothy Perkins
Jack Wills hoodie, Ted Baker bag
Marks and Spencers vouchers
Safer Neighbourhoods Team, Safer Schools
Safer Neighbourhoods to patrol
Language Shop interpreter booked
Rethink, Mind, Barnardos and Catch22
Kooth, Brook and St Giles
Prince's Trust, Duke of Edinburgh award
Lith, Rom and Viet groups
Polish, Somali and Sylheti speakers
{lang} / {lang2} spoken
appropriate adult requested
Perp left before police
perp unknown
aggrieved to call back
informant wishes to stay anon
Duty to pick up
duty sw to ring
cc duty
Placement: {word} lodge
victim does not want RJ
CCTV id
CCTV shows two males
suspect 1 in {word} top
Fella in {word} jacket
bruv, fam, cuz and blud
my man's tripping
man's not hot
wagwan, innit, peak
bare man outside
olders and youngers
elders from E13, youngers from E7
opps, opp block
mandem, gyaldem
{gang} boys
{gang} vs {gang2} again
""",
    "capitals": """
Risk: Medium. Engagement: Good. Level: Enhanced
Harm Score 23, Banding Amber
Key Stage 4, Set 3, Level 2 Maths
Spoke To Duty. No Reply. Closed.
Home Visit Completed. Garden Tidy. Fridge Full.
Education Health And Care Plan Reviewed
Social Worker, Health Visitor and School Nurse attended
Head of Year, Deputy Head and SENCO to meet
Inspector, Sergeant and Constable all present
Chair of Governors
Virtual School, Early Help, Families First
Family Group Conference, Child In Need, Looked After
{Word} {Word2} project starts {date}
{Word} Road works
{Word} Youth Club closed
{Word} to {Word2} route
Attendance {num}%. Punctuality Poor. Behaviour Good
Not In Education, Employment Or Training
Probably {word}. Definitely {word2}
{Word}. {Word2}.
{Word} {word} {word2}
{Word} and {Word2} {ed}
{Word} {ed} by staff
Staff {ed} the {word}
{Word}: {word}. {Word2}: none
""",
    "slang": """
lvm on mob, vm full, txt sent
nbr says shouting again
spk to nbr
yp shotting nr stn, trapping at wkends
cotching in the bando, cunch next week
feds, boydem and jakes about
peng ting, buff yute
par, bait and moist
skeng, rambo and shank all mentioned
ped nicked, whip written off
fella in hoodie said wagwan
his mum's fella shouting
uncle flew back from {country}
dad drove off
aunt texted twice
brother kicked off
sister slammed door
blk northface, grey trackies, wht trainers
wearing blk nike tech
psych report due
psych to review
perp ran, susp unk, vic ok
bk in {place}, bk on tag
gna see him sat
beefin wit {gang}
dat lot r beefin
r {ing} again
n dat
idk tbh
ngl he was {ing}
smh
lol
lng day
tmrw ok
thx
plz call bk
w/e plans {word}
pls rtn form
msg left
ltr sent
rcvd ta
ack'd
refd on
disch'd
dets tkn
circ'd
NFA'd
CR'd
Beh'd well
Obs hrly
Meds taken
Bloods ok
Sats fine
Wt up
Ht same
Imms utd
HC up to date
HO visit tues
EVO sent
TORs agreed
she goes {school}
he goes {place}
at {school} till 4, then {park}
outside {shop} and {shop2}
from {place} lot
boys from {school} and {school2}
girl from {place}
known in {place}
seen {stn}
{street}, {street2}
home is {street}
flat on {street} let out
""",
}
