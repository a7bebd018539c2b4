"""Note patterns in many hands: logs, minutes, e-mails, messages, forms, custody and school entries, hurried lists."""

from __future__ import annotations

FAMILIES = {
    "log": """
{time} {p} out of room. {time} {p} back, {p2} with him
{time} call from {rel}, {p} not home. {time} second call, {p} home, {n} dropped him
{date} visit. present {p} {p2} and baby {p3}
{date}: {p} up, dressed, ate. {date}: {p} refused school
dp {f} searched, nothing found. aa {f2} en route
dp states his name is {f}, pnc shows {LF}
det {l} requests legal, {t2} attending
cell 4 {l}, cell 5 {l2}, cell 6 juv {p}
obs on {p} every 30. {p} calm
handed to {t} at {time}, {p} asleep
bwv of {l} shows {l2} drop bag
oic {l}, sgt {l2} aware
info rec'd: {n} holding for {n2}, {word} at {n3}s mums
res: {f} nothing to add
nom 1 {LF} nom 2 {LF2} nom 3 unk male {word}
stop 1 {f} neg. stop 2 {LF} {drug}. stop 3 {il} neg
vehicle driven by {f}, {p2} front, {n} rear
{n} in {word} jacket handed {word2} to {n2}, {n3} watching
source says {n} {word} for {n2} now, {p} out
{n} / {n2} / {n3} seen {stn}
{p}, {n} + {n2} nr {shop}
{n} & {n2} {ing} outside {shop}, {p} filming
subj {f} aka {n} assoc {f2} aka {n2}
""",
    "loose_list": """
{p} {p2} {p3} all {ed}
{p} n {p2} n {n} {ed} again
{p} / {p2} / {p3} on the bus when it {ed}, {p} had the {weapon}
{p} + {p2} + {p3} {ed} from club
w {n}, {p}, {n2} nr {shop}
with {p} {p2} and them
w/ {n} {n2} {n3}, all {ing}
him, {p}, {n} and {p2}
him n {n} n dat lot
{p} and that lot
{n} them lot {ing} by {stn}
{p}'s lot {ed} {n}'s lot
peers: {p} {p2} {n}
friends are {p}, {p2}, {n} and a {word} called {n2}
siblings {p} {age}, {p2} {age2}, {p3} {age3}
sibs - {p} (yr 4), {p2} (yr 7)
hh: mum {p}, {p2}, {p3}, {p4}, gran {p5}
Ch1 {f}, Ch2 {p2}, unborn
in car: {p} {p2} {p3} plus 1
present {p} {il2} {t3}
Attendees {f} ({prof}), {f2}, {t3}, {il4}
apologies {p}, {il2}, {t3}
cc {p} {p2}
{p}, {p2}: no change. {p3} worse
absent: {l}, {l2}, {l3}
{p} yes, {p2} no, {p3} tbc
""",
    "messages": """
hi {p}, can u ring {p2} pls - {p3}
hi {p} just to say {p2} wont be in. thx {p3}
hiya its {p} {p2}s {rel}
hello {t}, {p} has {word} so not in today. regards {f}
morning {p}, did {p2} {word} u? ta {p3}
{p} - can you cover {word}? {p2}
{p} pls chase {p2}
@{p} can you pick up {p2}'s case
fyi {p} is off, {p2} {ing}
thanks {p}
ta {p}
thx {p} will do
cheers {p}, speak later
best, {p}
Kind regards, {f}
Regards {p} {l}
Many thanks\\n{f}\\n{prof}
Dear {t}, Re: {f2}
Dear {p} and {p2}
From: {f} To: {f2} Cc: {LF3}
From {LF} to {LF2} re {p3}
fwd from {p}: {p2} not to be {ed}
per {p} email {p2} {ed} to {place}
{p} asked if {p2} could come to {word} too
asked {p}, {p} asked {p2}, nobody knows
u know {p} init, he {ed} {n}
{n} said {n2} a {word}
yh {p} told me bout {n}
tell {p} i said {word}
dont trust {n} or {n2}
{p} n me was {ing}
i was w {p} n {p2} came
me and {p} {ed}
is {p} coming
wheres {p}
who is {p}
need {p} to sign
get {p} in at 3
waiting on {p}
""",
    "telegraphic": """
{p} {word} {word2}. {p2} {ed}.
{p} bk in {place}. {n} cut up abt it
{p} ok. {p2} not.
{p}: quiet. {p2}: loud. {n}: left early
{p} - nothing new
{p} - {word}, {word2}
{p} late again. {p2} brought him in
{p} no show
{p} dna
{p} in hosp
{p} out
{p} {ed} today
{p} prob at {p2}s
{p} thinks hes at {p2}s
poss at {n}s
stays at {p}s or {p2}s
at {rel} {p}s til mon
at his mate {p}'s
last nights: {p}'s, {p2}'s, cousin {p3}'s
{p}s {rel} {ed}
{p}s {word} {ed} by {n}
{i} {ed}, {i2} {ing}
{i} ran, {i2} stood still
{i} n {i2} {ing}
{i} and {i2} both in the {word}
{i} says {i2} {ed} him
beef w {i} and {n}
{n} out next week
{n} is back
{n} {ed} it
{n}s got a {weapon}
{n} put it in the {word}
it was {n} who {ed} it
its {n} not {p}
{n} had it
{n} got it off {n2}
{n} owes {n2}
{n} wants {word} off {p}
{n} and them {ing} outside {shop}
bare man round {n}s
ran into {n}
moving w {n}
rolls with {n} and {n2}
links {n} after school
chills at {n}s
on phone to {n}
scared of {n}
known assoc of {n}, {n2} and {p}
""",
    "guessed": """
looks like {n} on cctv
sounds like {n} again
suspected to be {n}, other is {f}
may be {n}, may be {n2}
poss {n}
one of them {n}, other {f}
thinks {n} set him up
cos of {n}
bc of {n} and {n2}
due to {n} {ing}
blames {n}
all down to {n}
it's {n} doing this
{n} {ed}, told nobody
{n} {word} from {place}
{n} {ing} from a {word} {word2}
{n} offering {drug}
{n} x{num} calls
best player {p}, fairest {n}
{word} by {n}, {word2} by {p}
incl {p}, {p2} and {n}
{p} {num} days {word}
{p} £{num} short
{p} {num} sessions done
{p} up {num} marks, {p2} down {num2}
{p} {age}, {p2} {age2}, {n}
{i} ate, {i2} would not
{i} awake at {time}
{i} asked for {p}
client {LF}, {dob}
patient {LF} {ed}
{il} and {il2} {ed}
{il} has the {word}, {p} the {word2}
{l} twins
{l} family known
the {l}s at no {num}
{l} and {l2} cousins
worker {f}
ed psych {f}
officer in case {f}
other parent {f}
item for {f} kept in {word}
""",
    "said_of": """
goes by {n} on road
{n} on road, {f} on paper
calls {rel} {p} {n}
his tag is {n}
someone they call {n}
one called {n}
one they call {p}
named {n} and {n2} as the ones with him
he named {p}, {p2} and {n}
he mentioned {p} moved back
she thinks his name is {p}
think her name is {p}
name given as {f}
believed to be {f}
poss {p} or {p2}
real name {f}, dob {dob}
{f} dob {dob} (known as {n})
{f} b. {dob} arr for {off}, id as {n} by cctv
{LF} {dob}; {LF2}; {f3}
prefers {p} to {f2}
{f} ({p}) prefers {p2}
{p} "{n}" {l}
{f} a/k {n}
{p} or "{n}" as he likes
'{p}' told us
{p} is twin of {p2}; {p2} the quiet one
""",
    "school_entry": """
{p} – {num}b – {word} on arm, says {word2}. {t2} not convinced. DSL ({p3}) aware
{p} yr {num} hit {p2} w {word}
{f} {num}A: isolation, {t2}
{p}'s attendance is {num}%. father, {f2}, works nights
{p} disclosed to {t2} that {rel} {p3} {ed}
{p} been excluded for {ing} with {p2} {x}
{p} {x} and {p2} {x2} not to sit together
{p} {x} – {word}, {p2} {x2} – {word2}
{p} told me {p2} who told {t3} that {p4} has {word}
{t} says {p2} was {ed} by {p3} in {word}
{t} ({prof}) and {t2} (HoY) met {p}
{t}'s class: {p}, {p2} {ed}
cover for {t}
{t} off, {t2} {ing}
Sir said {p} {ed}
rang home, {p}'s {rel} {p2} will {word}
parent {f} rang: {p2} won't be in, {p3} as normal
{p} {ed} {p2} in PE. {t3} split them
{p} cried when {word} mentioned {p2}
{p}, {p2}, {p3} and a girl called {n} at the {word}
{p}'s {word} found in {p2}'s bag
detention {p} {l}, {p2} {l2}, {p3} {l3}
""",
    "household": """
mum {p} speaks little English, {p2} from {org} interpreted
step dad {p} {ed} when he drinks
{rel} {p} v supportive, has offered {p2} her spare room
{rel} ({f}) {ed}
her {rel} {p}, {age}, {ed}
his {rel} {p} works on the {word}
someone at home he trusts: {rel} {p}
{p} ({rel}) says he is {ing} better
{p} (cousin of {p2}) moved to {place}
{p} and {rel} {p2}
{p}'s foster carer {f2}
carers {p} & {f2}
fc {p} reports {p2} {ed}
{p} is pr, {f2} is bio dad
baby {p} born {date}
bump due {month}, will be called {p}
new bf {p}
ex ptnr {f}, nmo
mums fella {p}
lift off {p} ({rel}s {word})
{rel} {p}s {word}
tenant {t} rang re: noise
tenant {f} and {n}
{t} at no {num} says {p2} {ed}
nbr ({p}, 80s) says family gone
lodger {p} still there
flat let to {LF}, {n} using it
visited {t}, {p2} let me in
victim {f}, shop owner. wit 1 {f2}. wit 2 refused
spoke to {rel} {p} as {p2} {ing}
passed to {rel} {p}
""",
    "many_names": """
{p}, {lang} speaker, {ed} with {p2}
{f}, {country} national, claims 16
{f} and {f2} found in {word} bar, immigration informed
{p} (from {country}) + {p2} ({country2}) {ed}
{p} hates {team}
{p} supports {team}, so does {p2}
{p} wears {word} and {word2}
{p} flew back from {country}
{p} speaks {lang}
{p}'s uncle is in {country}
{w} has asked to change worker. says {w2} doesn't listen
{w} rang, can't make it, {w2} covering
{w} {ed} the {word}, {w2} {ed2}
{w} and {w2} are twins; {w} is the quiet one
spoke to {w}, {w} will chase
{w} has been good this week
{w} ({prof}) says {word}
had to remind {w} twice
{w} hopes to get a card. his brother {w2} works on site
{w}'s {word}
told {w} {w2} {ed}
{w} - {word} {word2}
{w} {word} {ed}
not {w}
for {w}
""",
}
