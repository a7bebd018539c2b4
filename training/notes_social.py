"""Note patterns as social workers, health visitors and early help workers write them."""

from __future__ import annotations

FAMILIES = {
    "home_visit": """
HV to {f} and children {p2}, {p3} and {p4}. House clean and tidy
Home visit completed with {f}. {p2} was at nursery
Visited {street}. {f} would not open the door, {p2} shouted from window
announced visit, mum {f} and MGM {f2} present
{p} observed playing with his sister {p2} on the floor
{p} (8) showed me her bedroom which she shares with {p2} (3)
{t} reported that {p} wets the bed when {p2} stays over
{f} stated that she has separated from {f2}
mum's new bf {f} was in the property despite the safety plan
{p} hid behind {p2} and would not speak
{p} appeared well cared for; {p2} had nits
There was no food in fridge. {p} said she'd get a loan from {p2}
stat visit {p} - placement going well w/ carers {f2} and {f3}
{p} told me in private that {p2} smacks him
I explained to {f} what s47 means. {p2} got upset
{p} is walking now. {p2} is proud
Saw baby {p} asleep in moses basket
{f} has asked that {p2} not be told about the visit
flat cold, {p} in coat. {p2} to chase heating
{p} asked when he can see {p2}
""",
    "family": """
Mum: {f}. Dad: {f2}. Siblings: {p3}, {p4}
lives with mum {p}, step dad {p2} and half sibs {p3} and {p4}
father {f} in {org}, no contact
MGM {f} would like to be assessed as SGO for {p2}
Paternal aunt {f} has offered to care for {p2}
{p} is the eldest of 5: {p2}, {p3}, {p4} and baby {p5}
his older bro {p} is known to us
little sis {p} cries for {p2}
Grandad {p} passed away last yr
{p}'s dad {p2} came out of prison in {month}
nan {p} wont have him back
Parents {f} and {f2} are first cousins
aunty {p} in {place} might take him
Uncle {p} picks the girls up from {school}
foster carer {f} says {p2} is settled
cousin {p} got sectioned, {p} found it hard
{rel} {p} rang, shes had enough
{rel} {p} said no
spoke to {rel} {p} and {rel} {p2}
his {rel} {f} is supportive
her {rel} {p} is not allowed in the home
{p} ({rel}) and {p2} ({rel}) both came
{rel} - {f}
{rel} = {p}
{rel}: {p}, {rel}: {p2}
{p} says his {rel} {p2} drinks
{p2}'s {rel} is {f}
mother of {p} called re {p2}
son of {f}, nephew of {f2}
{p} and {p2}'s {rel} lives in {place}
{p} stays at {rel} {p2}s on weekends
""",
    "safeguarding": """
{p} disclosed that {p2} had touched her
Disclosure by {p} to teacher {t2}: step father hit her with belt
Allegation made against foster carer {f} by {p2}
ICPC for {p}, {p2} and {p3}: all made subject to CP plan
Concern that {f} is being exploited by {n}
{p} has been gifted a phone by an older male called {p2}
{p} found with £300 and says it belongs to {n}
NRM submitted for {p} by {f2}
{p} came back w/ bruises, said {p2} did it
S47 outcome: substantiated for {f}. {f2} to have no unsupervised contact
police protection used for {p} and {p2}
{f} tested positive for {drug}, {p2} negative
Return interview: {p} said was with {p2} and {n} in {place}
CSE risk - {p} picked up from {school} by male, {n}, in a white van
{f} has convictions under the name {f2}
LADO referral re {t}
{p} at risk of FGM when family go to visit aunt {p2}
{p} is scared of {p2} and wont go home
mother {f} has been coerced by ex partner {f2} for years
IDVA {f} supporting mum {p2}
{p} self harmed after {p2} broke up with her
""",
    "meeting": """
Present: {f}, {f2} ({org}), {f3}, {t4}. Apologies: {f5}
Apols from {f} and {f2}
TAF held: mum {p}, {f2} (school), {f3} (HV), {p4}
Core group {date}. {f} chaired. {p2} did not attend
Attendees - {l}, {l2}, {l3}
{f} (IRO) noted that {p2}'s views were not recorded
Cllr {l} asked about waiting times
{f} to circulate minutes to {f2} and {f3}
LAC review: {p} said he wants to see more of {p2}
PEP meeting for {p}, designated teacher {f2} present
{f} shared that {p2} is at risk of exclusion
{f}, Head of Year, felt {p2} was making progress
{f2} from {org} updated on {p}'s therapy
Professionals only mtg re {f}: {f2} to visit, {f3} to call GP
EHM closed w/ consent of {f}
school nurse {f} will weigh {p2}
""",
    "health": """
GP Dr {l} has referred {p} to CAMHS
{p} seen by {drn} {l}, started on sertraline
Dr {f} wrote to {p2}'s parents
CPN {f} reports {p2} is not taking meds
{p} admitted to {org} with overdose, {p2} found him
psychologist {f} assessed {p2} - possible ASD
{p} said voices tell him to hurt {p2}
hosp appt for {p} at {org} on {date}, {p2} to take
midwife {f} raised concern: {p2} 30 wks, late booker
dentist for {p} and {p2} - mum to book
{p} has lost 4kg. Dr {l} aware
HV {f} did 2yr check on {p2}, speech delay
{p} collapsed at {school}, Miss {l} called 999
bloods ok per Dr {l}
SALT report on {p} done by {f2}
nurse {p} dressed the wound
""",
}
