"""More patterns with nobody in them: any English word, firms and streets called after people, the wider world."""

from __future__ import annotations

FAMILIES = {
    "any_word": """
found {word} in bag
{word} and {word2} delivered
discussed {word}, {word2} and {word3}
{word} session cancelled
worksheet on {word}
he likes {word} and {word2}
he wants to do {word} at college
{Word} workshop at {org}
{Word} to be confirmed
{Word} not working
{Word} {word2} {word3}
{word} {word2}
{Word}: {word2}
{Word} / {word2} / {word3}
no {word} seen
needs a {word}
lost his {word} on the {word2}
{Word} issues, {word2} low
asked about {word}
said it was {word}
says he is {word} and {word2}
she was {word} with staff
update on {word}: {word2}
{Word} review due {date}
{Word} and {Word2} Strategy
the {word} was {word2}
The {Word} Project starts {date}
{word} course passed
budget for {word} spent
order {num} {word}
{Word} training, half day
stole {word} from {shop}
{Word} is on the wall at {park}
they argued about the {word}
threw a {word} at the {word2}
{Word} club on {date}
lots of {word}. some {word2}. no {word3}
{Word} was {word2} today
{Word} has been {word2}
{Word} reported in {place}
risk: {word}
Reason: {word} {word2}
wearing {word} {word2}
spoke about {word}
talked re {word}
linked to {word}
with {word}
due to {word}
seen {word} outside
aka {word} drill
in the {word} with the {word2}
staff said {word} is {word2}
school said {word} has {word2}
mum wants {word}
mum {word} and {word2}
dad {word} at work
sister {word} him
YP {word}
yp {word} and {word2}
teacher {word} the class
police {word} it
they were {word} about {word2}
if {word} then {word2}
{Word} keep {word2}
unit {word} at {time}
strat disc {date}
CV and {word} done
""",
    "firms": """
works for {l} & Sons
{l} and {l2} Solicitors
{l}, {l2} and {l3} Ltd
{l} Ltd invoice paid
{l}-{l2} Group
I work for {firm}
She works for {firm} Inc
the {firm} office is closed
{firm} to repair the boiler
{firm} was founded in {place}
{firm} van parked on {street}
{firm} app installed
played {firm} on Xbox
{l} House closed
{l} Court residents meeting
{l} Road
{l} Street closed
lives on {l} Road
{num} {l} Avenue
Flat {num} {l} House, {l2} Street
moved to {l} Close
seen on {l} Rd near {l2} Park
{f} School
{f} Primary
at {f} Academy since Y7
{l} Ward, {org}
{l} Park
{l} Green estate
the {l} estate
{l} Centre, {street}
{p} House hostel
St {p}'s Church
St {p} Primary School
Sir {f} Building
{p}'s Cafe
{p}'s Fried Chicken
outside {p}'s barbers
{p} Foundation funding
the {l} report
{l} review recommendations
{num} Rua {l} {num2}
Via {l} {num}, {place}
ul. {l} {num}
Avenida {f} {num}
Rue {l}
{num} {l}straat
Send to {num} {l} Bridge, {place}
{l} Hall booked
{l} Library
Hotel {l}
{l} test positive
{l} method
{l}'s disease
""",
    "ratings": """
Rated Amber
now Amber
RAG: Amber
stays Amber
Amber to Green
Red to Amber
BRAG rating {word}, was Amber
risk Amber, harm Green
down to Amber after {word}
status Ruby, was Pearl
{word} {word2}, now Green
postcode E{num}
not to enter E{num} or E7
E{num} and E13
from E{num}
lives in E{num}
{lang} and {lang2} spoken
speaks {lang}, English at school
{lang}, {lang2} and {lang3} translations
English and {lang}
learning {lang} at {school}
{l} Gardens demolished
{l} House residents
{f} Gardens
{p} Hood Gardens
{place} and {park} are busy on {date}
{park} and Westfield
at Westfield with friends
Westfield security called
Aldgate, Moorgate and Bank
dropped at {place}
picked up from {place}
both from {place}
all from {place} and {place2}
loan shark
shark {word}
""",
    "world": """
{country} was super fun to visit!
plane crashed near {country}
Reports that {city} airport is closed
{city} to {city2} flight delayed
BREAKING: {country} says jet was shot down
{country} {word} {word2}
news from {city}
watching {word} on TV in {city}
{city} weather is {word}
going to {city} on holiday
his visa from {country}
{country} Airlines flight cancelled
Air {country} reroutes flights
{country} v {country2} tonight
pray for {country}
{city} {word} festival tickets
RT {h}: {word} {word2} {word3} in {city}
{h} {word} {word2}
Reuters reports {word} in {city}
lol that {word} is {word2}
so {word} today
omg {word}
cant wait for {word}
i love {word} and {word2}
{Word} is trending
new {word} album out now
asylum claim from {country}
national of {country}
born in {city}, {country}
""",
}
