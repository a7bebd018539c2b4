"""Patterns without a person in them: places, words that are names, and the ordinary prose of a council."""

from __future__ import annotations

FAMILIES = {
    "places": """
Meeting at {place} library about the summer programme
Bus stop on {street} near {stn} moved
{park} was busy over the bank holiday
Knife found in {stn} toilets
{street} closed for repairs until May
hot spots: {place}, {park} and {street}
seen nr {stn}
yp lives nr {park}
fight outside {shop} on {street}
weapon sweep of {park}, {park2} and {street}
moved from {place} to {place2}
placement in {place}
he hangs around {street} and {stn}
{gang} from {place} vs {gang2}
at {school} since Y7
attends {school} in {place}
excluded from {school}
{school} attendance down 3%
{team} trial sat
going {place} for weekend
exclusion zone: {place}, {place2} and {street}
not to enter {place} or go within 100m of {school}
stabbing in {place} last night, male aged 17, not life threatening
robbery {street} {time} 2 suspects made off towards {stn}
bail hostel {place}
lives on {street} with mum
in {place} wiv his nan
stopped {street} {time} neg search
{org} referral made
referred to {org} and CAMHS
{org} to fund
appointment at {org} {date}
in {org} until {date}
bus from {stn} to {place}
{place}, {place2} and {place3}
{street}, {place}
{place} nick
the {place} lot
{gang} youngers
{gang} tag on wall at {park}
patrols of {street} and {park} {date}
{place} Youth Court, {date}
{place} Magistrates' Court
{place} custody suite full
estate walkabout on {street} with housing and police
{stn} step free access delayed
""",
    "words": """
Hope to see improvement by April
Will attend court on Friday and will bring ID
Mark as complete when the form is signed
The amber alert was lifted on Monday
risk rated Red, now Amber
moved from green to amber
Will need a bus pass
May need to change date
Will chase
Will call back tmrw
will try again
Hope this helps
hope he is ok
hoping for the best
has faith in the system
no grace period left
joy riding on mopeds
dawn raid at 5am
went missing at dawn
Christian faith group to visit
Grant agreed by panel
grant application for football kit
A frank discussion about consequences
to be frank he isn't bothered
bill for the broken door
can't pay the gas bill
rich tea biscuits for drop in
Rose to his feet and left
rose garden at the park
has a pat on the back for effort
drew a picture of a knife
Drew up a contract
sunny intervals, session outside
gave him a chance
Last chance warning issued
Destiny's Church hall booked
victim of hate crime
justice panel held
Youth Justice plan signed
youth justice board return due
Angel tube was shut
angel dust found
precious little progress
a blessing in disguise
king size rizla
prince regent lane
Prince's Trust course starts {date}
Queen's Road Market
pearl necklace stolen
jade ring taken in robbery
ruby red trainers
ebony and ivory keyboard missing
summer scheme full
Summer holiday activities
autumn term
Easter break
june figures lower
August review
April to June
Jan meeting cancelled
chase up school
Chase GP for letter
miles away from home
read the letter to him
long time no see
young people said they feel safe
young person DNA
Young people from Black and Asian communities
white powder found
White British 41%
brown envelope
Brown rice, peas and jerk chicken
black hoodie, grey joggers
Green tea
wood cutting session
Cook and eat group
Baker's shop window broken
Butcher knife seized
Mason jar of weed
Carter paper found
Taylor made programme
miller's bag of {drug}
Bailey bridge
jack the lad
Jack Daniels bottle found
molly (MDMA) seized
charlie and weed found
Mary Jane found in bag
takes a lot of mandy and ket
nick of time
nicked a bike
Got nicked twice
Rob a shop
robbed at knifepoint
sue the council
carol concert at {school}
harry potter trip
Christian, Muslim and Sikh leaders
Holly and ivy wreaths made
Penny jar
Dean of students
Guy in a black coat
bob a job
Art therapy
Clay modelling
Lance corporal cadets
Basil, rosemary and sage planted
Olive oil
Ginger hair, 5ft 8
Crystal meth
Star of the week
Sky TV stolen
Harmony project
Trinity centre
Unity cup
Noble cause
Royal Mail
Major incident declared
Bishop's visit
Bond money paid
Sterling effort
Virginia water
Florence nightingale ward
Victoria line suspended
Elizabeth line delays
Jubilee line part closed
Victoria sponge sold at stall
Alexandra Palace trip
St Mary's Church hall
St John Ambulance course
Saint George's day
""",
    "council": """
Budget monitoring report Q{num}: overspend of £40k on placements
Minutes of the last meeting agreed
Apologies received. Quorum met.
Action log reviewed, 3 items closed
Risk register: cyber, mitigated by MFA
Item 4: waiting times for speech and language therapy
The committee noted the report
Staff survey response rate 62%
Boiler service due
Fire alarm test every Tuesday
Toner for printer 3
Ordered 200 bibs and 40 balls
Invoice paid
Invoice query with {org}
VAT to be reclaimed
Room booked 2 to 4pm
Lunch provided, halal and veg
DBS renewal
Training: County lines awareness, half day
Data sharing agreement signed
Contract with {org} ends {date}
Tender for mentoring service closes {date}
KPI 3 - first time entrants per 100,000
Reoffending rate fell from 38 to 34 per cent
Stop and search up 12% in {place}
Knife crime with injury, rolling 12 months
The Mayor's Office for Policing funds the post
Funding: MOPAC, Youth Endowment Fund, Home Office
Ofsted inspection expected
HMIP inspection action plan
Laptop faulty, replaced
Password reset
Van due MOT
Keys returned to front desk
First aid kit restocked
Please use the back door
Early help assessment completed on Tuesday
Section 47 enquiry started, strategy meeting held
No further action. Case closed.
Warning letter sent
YP did not attend. Warning letter sent
YP DNA x2
yp engaged well, completed knife crime worksheet
mum reports he is doing well at college
dad will not engage
nan says no to the visit
mum cancelled
mum called to say running late
Mum and dad both at work
mum's partner moved out
stepdad is back in the home
his older brother is in prison
her little sister is poorly
aunt will collect
parents separated
school say attendance improving
School to send work home
teacher says he is tired
social worker to visit
Social Worker and IRO to attend
SW on leave
PC to visit
OIC informed
HoY to ring home
GP letter received
health visitor did 2 year check
solicitor informed
Interpreter needed
officer spoke to male and took details
male aged 15, white, 5ft 6, black puffer jacket
Female in red coat made off on foot
two IC3 males on moped
unknown male
suspect unknown, no CCTV
victim does not support prosecution
Victim is a 14 year old boy
Subject is known for {off}
Found with a {weapon}
{drug} found in sock
{num} wraps of {drug}
smelt of {drug}
Speaks {lang} and English
{lang} interpreter booked
{lang} speaking, no recourse to public funds
carrying because he feels unsafe
says he was jumped by some boys
he said it wasnt his
said he will come on {date}
She does not want to go home
They were both excluded
Low mood, no plans to end life
anger, sleep, diet discussed
TBC
n/a
ok
None
No concerns noted
no change
as above
see previous
awaiting response
Pending
see notes
left voicemail
Texted, no reply
T/C no answer
LM on mob
HV no reply, card left
Appt {date} {time}
ref sent
on tag till {date}
on roll, PEX pending
In custody
At risk of CSE and CCE
Not known to police
known to services
FGM risk assessment
high risk, weekly contact
Asset Plus started
AssetPlus review due {date}
Completed ISS timetable
RO 12 months
YRO with 25 days activity
Community resolution given
Charged with {off}, court {date}
off bail
curfew 7pm to 7am
licence conditions explained
Reparation: painting at {org}
Gym induction
Boxing at {org} mon and weds
Football tournament {date} at {park}
CSCS test passed
Starts at {shop} monday
Trip to {place}, consent forms in
watching Netflix, playing Fifa and Call of Duty
Has Xbox and iPhone
wears North Face, Nike and Montirex
listens to drill
Vauxhall Corsa, silver
VW Golf seen on {street}
black BMW with tinted windows
Operation Sceptre week
Op Nightingale
Project Zeus funded by {org}
Chance UK, Catch22 and Fight for Peace attended
Barnardo's worker present
St Giles Trust to allocate
""",
    "council_held": """
Overspend on agency staff is forecast
Heating broken at the hub again
Outturn against plan: amber
Parking permits renewed for the year
Grant letter signed and returned
Chairs needed: 40, tables 6
Wi-Fi down since {date}
Faith leaders' breakfast at {org}
Leaflets in Polish, Bengali and Somali printed
{place} hub opens {date}
Street lights out on {street}
Consultation on {park} toilets ends {date}
Mark schemes sent to {school}
Will be charged a fee
hope to extend lease
Amber warning for heat
mum not happy
YP's dad refused
older sister collected
worker off sick
male seen on roof at {stn}
found {weapon} at {park}
cannabis farm in {place}
Robbery of a phone at {stn}, two on bike
Grace period ends {date}
Rose beds replanted at {park}
May half term
victim aged 15, taken to {org}
court adjourned
not at {school} today
bus diverted via {street}
moved to {place} last year
on the {gang} side
""",
}
