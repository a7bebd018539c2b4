"""Case notes by families, written for the benchmark alone: no pattern of the tests or of any training text.

``{full}``, ``{first}``, ``{last}``, ``{back}`` (Surname, First), ``{nick}``, ``{two}`` (two letters) and ``{short}`` (A
Surname) are people, with a figure where there are several; ``{street}`` and ``{area}`` are where somebody lives;
``{phone}``, ``{nhs}``, ``{pnc}``, ``{nino}``, ``{postcode}``, ``{email}``, ``{plate}``, ``{born}`` and ``{crime}`` are
identifiers. Everything else is nobody's.
"""

from __future__ import annotations

from typing import Final

FAMILIES: Final = {
    "tenancy": """
Gas check refused again by {full}. Says son {first2} was asleep after nights.
Inspected {street} with caretaker, damp in back bedroom. Tenant {back} asked for transfer to {area}.
{short} has sublet to {full2} and partner since Easter, per neighbour at no 14
Rent officer note: {full} paying £12.50 pw off arrears, tel {phone} after 6pm
Joint tenancy ends - {first} moved out to {area}, {first2} stays w/ the two girls
lock change done, keys given to {full} and his aunt {full2}
Complaint re noise from above, {nick} and mates on the landing till 3
""",
    "ward_round": """
{full}, NHS {nhs}, medically fit. Awaiting package of care, daughter {first2} visiting daily.
A&E: brought in by {full2} with laceration to L hand. Pt {back}, {born}.
Pt says lives at {street} w husband {first2}. OT to see
{two} slept well, ate half breakfast, asked for {first}
Dr {last} reviewed, plan unchanged. Family meeting w/ {full2} on Friday
d/c letter sent, district nurse to call on {full} at {street}
""",
    "detached_work": """
Eight young people by the cages tonight incl {first}, {first2} and {nick}. Quiet.
{nick} and {nick2} arguing over a bike, {first} calmed it down
Chatted to {first} outside the kebab shop about boxing, he knows {full2} from primary
girls from the green want a session of their own - {first} and {first2} will bring friends
Saw {two}, {two2} and a younger cousin near Marlpit Park, no issues
Music session: {first} on decks, {first2} wrote two verses, {nick} just watched
""",
    "court_duty": """
{back}: 12 months conditional discharge, costs £85, mother {full2} in court
Bail granted to {full} with tag, curfew address {street}, not to contact {full2}
PSR for {last} adjourned 3 wks, needs psych report. Case {crime}
{first} tearful in cells, aunt {first2} spoke w/ duty solicitor
Sentenced alongside {short} and {short2}. PNC {pnc}. Placement at Cookham.
Breach proved. {full} to pay £20. Next listed Snaresbrook CC
""",
    "market_patrol": """
STOPPED {full} ON TOLGATE ROAD, VEHICLE {plate}, NO INSURANCE
Trader {full} says {nick} demanded £50 for his pitch
S/S of {back} negative, {born}, of {street}
three males made off, one thought to be {nick}, another {full2}
Seized bike from {first}; mother {full2} {phone} informed
Intel: {nick} dealing from silver Astra {plate} near the Quayside Arms
""",
    "triage_calls": """
Caller {full} worried for grandson {first2}, not eating, lives w/ dad in {area}
call back {full} on {phone} or {email} before noon
Tel from {first}'s school: arrived w/ bruise, told TA that {nick} did it
Anon caller says kids at {street} left alone, mum called {first}
{full} rang x3, angry about {last2} closing the case
Left msg for {first}, {first2} picked up and said wrong number
""",
    "attendance": """
{first} 41% this half term. EWO {full2} visited, no answer at {street}
Reduced timetable agreed for {full} until 14th, {last2} to email work
Fight in science block: {first} v {first2}, {full3} filmed it
{first}'s mum asked to swap form because of {nick}
Meeting: Mrs {last}, Mr {last2}, {first} and nan. Report card to continue
PP funding used for {full}'s trousers and a bus pass
""",
    "kinship": """
SGO assessment of {full} and {full2}, of {street}. Second bedroom small but fine.
{first} calls {first2} mummy and sees birth mother {full3} at the contact centre on Saturdays
Maternal gran {last} unwell, uncle {first2} in {area} could step in
Life story book: {first} drew her dad {first2} with the dog
{full} does not want {full2} told where they are living now
Passport for {first} found; NI {nino} given to benefits team
""",
    "job_coach": """
CV done with {full}, wants warehouse work in Barking or Dagenham docks
{first} passed CSCS, starts Monday with {last2} Scaffolding
Mock interview: {first} shy, eye contact better. Ref from {full2}
{full} ({email}) turned down for Tesco, will try Lidl
UC journal msg from coach {last}: bring NI {nino} and ID
took {first} and {first2} to the open day, {first2} signed up
""",
    "prison_visit": """
Visited {full} at Isis. Says {nick} is on the same spur and it is tense
{first} wants no visits from {full2}. Pastor {last} goes fortnightly
Release address {street} refused as {nick} stays there
{two} got 14 days added after phone found; {first2} blamed
approved contacts: {full2} (sister) {phone}
On licence to {area}, must not enter Plaistow. OM {full2}
""",
    "sports_club": """
{first} scored from the halfway line! {first2} in goal did ok
U15s: {first}, {first2}, {full3} and {nick} all late, two laps each
spoke w {first}'s stepdad {full2} about language on touchline
inhaler for {full} kept in the blue bag, call {phone}
{last} brothers both dropped for Sunday
Awards: most improved {full}, players' player {nick}
""",
    "addiction": """
{full} scripted 40ml, collects from Boots on Church Road Tues/Thurs
{nick} offered {first} pills at the bus garage
NX pack given. Client sofa surfing with {full2} in {area}
{first} 9 weeks clean, sponsor {first2} v supportive
Hep C result to {full}, dob {born}, no fixed abode
relapse after anniversary of brother {first2}'s death, seen by {last}
""",
}

NOBODY: Final = """
Hall booked for the winter lunch, forty covers, bring your own cutlery
Victoria sponge and tea for the Queen Elizabeth ward party
Fire doors at Mandela House checked; contractor back on Thursday
Bus diversion along Church Road until the water main is mended
Parent forum moved to the annexe because the heating has failed
Team away day at Epping Forest, lunch provided, wear boots
Read the Lammy review and summarise for Monday's board
St George's day stall raised £140 for the hospice
Grant from the Prince's Trust confirmed for phase two
Will check stock of tags before the bank holiday
Mark sheets returned to the exams office, hope to publish in May
Angel Row library closes at five on Fridays from June
Amber rating held; finance to re-profile the grace period
Case closed, no further action, letter sent second class
Young people asked for more basketball and less table tennis
Carer allowance rates rise in April, leaflet on the shared drive
Nelson Street car park shut for resurfacing, use King Edward Road
Officer training on the Equality Act, part two, room 4.10
Summer scheme: swimming at Newham Leisure Centre, bowling in Barking
Mother and baby group needs a new kettle
Police and council walkabout on the Carpenters Estate at noon
Client satisfaction survey shows small rise since autumn
Home Office guidance on referrals was updated in March
The school nurse drop-in is every other Wednesday
"""

NICKNAMES: Final = (
    "Stretch", "Lil Bam", "Trigz", "Skeng", "Mad Dog", "Chubbs", "Kay-Dot", "Sleepy", "Rico 7", "Big Zed", "Moomin",
    "Dred", "Squeaky", "T-Bone", "Loopy", "Gully", "Bugz", "Yung Fire",
)  # fmt: skip
AREAS: Final = ("Walthamstow", "Thamesmead", "Harold Hill", "Erith", "Leytonstone", "Gravesend", "Southall", "Tilbury")
