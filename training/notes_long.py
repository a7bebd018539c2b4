"""Longer note patterns: several sentences, mixed business, formal prose, ordinary correspondence and chat."""

from __future__ import annotations

FAMILIES = {
    "narrative": """
{p} was seen today at the office. He said he had been staying with {p2} in {place} since the argument with {rel} {p3}. He is worried about {n} and does not want to go back to {street}.
Went to see {p} at {org}. he was in good spirits and asked about {p2}. said {n} on the same wing and theyve been getting on. mum {p3} due to visit sat.
Planned visit. {f} let me in. {p2} and {p3} watching tv. {f} said {p2} been kicking off since {p4} left. no injuries seen.
On {date} at {time} officers were called by {f} to {street}. On arrival they spoke with {f2} who was bleeding from the head. {f2} said {n} had hit him with a {weapon}. {f3} was arrested nearby.
{p} and {p2} have known each other since primary. {p} says {p2} is like a brother. When {p2} got stabbed {p} took it bad and started carrying.
Mum {p} tearful. Says {p2} is out all hours with {n} and {n2}. Found {weapon} under mattress. Wants him moved to {rel} {p3} in {place}.
Call from {p}'s school. {t2} says he has not been in since {date}. {rel} {p3} told them he had covid. {p} says that's a lie and that {p3} kept him home to mind {p4}.
I met with {f} and her solicitor {f2}. {f} is opposed to the plan. She feels that {t3} has been biased and wants a new worker. I said I would speak to {l4}.
Visited {p} in custody. Upset and asked for {p2}. {prof} {l3} let him ring his nan. Interview to start at {time} with {f4} as AA.
{p} 15 yrs. lives w mum {p2}, 2 x sis {p3} + {p4}. dad {p5} in {place}. not in school. {drug} use. mates w {n}.
Talked about {n}. {p} said he blocked him. Then phone rang and it was {n}. {p} laughed. I told {p2} after.
{p} is not happy. He misses {p2}. He told {t3} that he wants to go home. {t3} will raise it with {f4}.
""",
    "formal": """
The applicant, Mr {f}, is a British national who was born in 1976 and lives in {place}
The applicant was represented before the Court by Mr {il}, a lawyer practising in {place}
The Government were represented by their Agent, Ms {f}, of the Ministry of Justice
On {date} the applicant's brother, {f}, was arrested on suspicion of {off}
The facts of the case, as submitted by the parties, may be summarised as follows. Mr {l} was detained in {place}
{f} appealed to the {place} Crown Court, which dismissed the appeal
Judge {l} held that the evidence of {f2} was unreliable
In {month} Mrs {l} applied for custody of her son, {p2}
The court heard {f}, {f2} and {f3} as witnesses
Following the death of {f}, his widow, {f2}, wished to pursue the application
According to Dr {l}, a psychiatrist at {org}, Mr {l2} was fit to stand trial
Mr {il}, judge; Mrs {il2}, judge; and {f3}, Section Registrar
{f}, the chief executive, told the committee that savings had been made
Councillor {f} moved, and Councillor {f2} seconded, that the report be noted
The report was written by {f} of {org} and published in {place}
Minister {f} visited {place} on {date} to open the new centre
{f} v {l2}
The company was founded in {place} by {f} and his wife {p2}
"We are delighted," said {f}, headteacher of {school}
{f} ({age}), from {place}, said: "It was terrifying."
The book by {f} is on sale at {shop}
{f}'s latest film opens in {place} on {date}
""",
    "everyday": """
My name is {f} and I live in {place}
My name appears incorrectly on the card, could you please change it to {f}?
Please send it to {f}, {street}, {place}
Can someone call {f} on 07700 900456?
hi its {p} here, can u ring me
I'd like to order a taxi for {p} from {street}
{f}\n{street}\n{place}
{f}, {street}, {place}
What's {p}'s email?
Have you heard from {p} lately?
lol {p} you are too funny
happy birthday {p} xx
omg {p} and {p2} just walked in
goin {shop} with {p} n {p2} later
watching the match with {f}
great interview with {f} on the radio this morning
{f} is such a good singer
can't believe {p} said that to {p2}
RT {h}: {f} wins again
thank you {h} and {p} for tonight
just met {f} at {stn}!!
miss u {p}
{p} why u not answering
{f} scores for {team}!
shout out to {f} from {place}
Driver: {f}. Starring: {f2}, {f3}
Directed by {f}, with {f2} and {f3}
{f} lives at {street}, {place} and works for {org}
When {p} was a child, {p2} took him to {place}
I met {p} in {place} when we both worked at {org}
Who is {f}?
{p}, are you coming to {place}?
Meet {f}, our new {job}
{f}, {job} at {org}
{job} {f} has left
""",
    "tables": """
{f} ; {street} ; {age} ; {lang}
{p} | {l} | {dob}
{f}, {age}, {school}
1. {f} 2. {f2} 3. {f3}
- {f}\n- {f2}\n- {f3}
{f} - {rel} - 07700 900321
Next of kin: {f} ({rel})
Emergency contact {f}
Parent/carer: {f} & {f2}
Lead professional: {f}, {org}
Social worker {f}, IRO {f2}
SW: {f}; YOT: {f2}; School: {t3}
Siblings: {p} ({age}), {p2} ({age}), {p3}
Associates: {n}, {n2}, {f3}
Co-defs {f}, {f2}
Victim: {f}; Witness: {f2}
GP: Dr {l}, {org}
Keyworker = {p}
Ethnicity: Black British. Worker: {f}. Area: {place}
{p} YES {p2} NO {p3} NO
Attended: {p}, {p2}, {p3}. DNA: {p4}
Y - {p}; N - {p2}
Team A: {p}, {p2}, {p3}
{p} x2, {p2} x1
Absent {f} (ill)
Mon {p}, Tue {p2}, Wed {p3}
paid to {f} £40
cheque for {f}
interp: {f}
""",
}
