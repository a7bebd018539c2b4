"""Note patterns as police officers and intelligence staff write them. One pattern a line; slots in braces."""

from __future__ import annotations

FAMILIES = {
    "stop": """
{f} stopped and searched on {street}, nothing found
{p} was stopped by officers near {stn} with {p2} and {p3}, {num} wraps of {drug} found
Stop on {street} at {time}. Driver {f}, passengers {f2} and {f3}. Vehicle smelt of {drug}
s/s {p} {street} neg
S&S conducted on {f} DOB {dob}, {weapon} recovered from waistband
{p} ran from police on {street}, detained after short foot chase
detained {p} outside {shop}, gave name as {f}
Male gave details as {f}, checks show true name {f2}
Subject {f} sighted in company of {f2} at {place}
{f} seen getting out of a black Mercedes w/ {p2}, {street}, {time}
{t} stopped for no insurance, {place}, car seized
Officers on patrol at {park} saw {p} and {p2} make off on a moped
{p} found hiding in bushes on {street}, {weapon} close by
nfa for {p}. {p2} charged with {off}
positive stop - {f} - {drug} - community resolution
{f} became aggressive when searched and {p2} began filming officers
GROUP OF 6 MALES INC {f} AND {f2} DISPERSED FROM {park}
taxi stopped at {street} containing {p}, {p2} and an unknown female
{i} and {i2} stopped by TSG, both known to be with {gang}
{p} nicked for {off} last nite, {p2} got away
""",
    "arrest": """
{f} was arrested on {date} for {off} and taken to {place} custody
{p} arrested for {off}, released under investigation
Arrest: {f}. Interview: no comment throughout. Solicitor {f2} present
{f} charged with {off}, to appear at {place} Youth Court on {date}
Warrant executed at the home address of {f}. {f2} also on premises
{p} in custody since last night, mum {p2} acting as appropriate adult
nan {p} acted as AA for {p2} at {place} police stn
{f} remanded to {org} until trial
Co-accused {f} entered a guilty plea, {f2} to be tried in {month}
{t} of counsel appeared for {f}
{p} bailed to {street}, tagged 7pm-7am, not to contact {p2}
Bail conditions: not to contact {f}, {f2} or {f3} directly or indirectly
Not to associate with {f}, {f2}, {f3} or enter {place}
{f} failed to answer bail; {prof} {l2} circulating as wanted
{prof} {l} to interview {f} re {off}
OIC {prof} {f} states charging decision for {p2} is awaited
{p} pleaded not guilty, {p2} is a prosecution witness
{f} found guilty of {off}; {p2} acquitted
released from {org} on licence {date}, {p} to be met at the gate by {p2}
{l} recalled to custody after breach
Custody record shows {f} asked for his aunt {p2} to be told
Sentenced: {f} 18 months DTO. {f2} YRO with ISS. {f3} referral order
{f} (victim), {f2} (suspect 1) and {f3} (suspect 2)
{f} on RUI for {off}, file with {prof} {l2}
""",
    "intel": """
Intel: {n} is storing a {weapon} for {n2}
Source reports {n} has taken over the line from {f}
{f} aka {n} is believed to be running county lines to {place}
It is suggested that {p} is beefing with {n} from {gang}
Tensions between {gang} and {gang2} after {n} was attacked at {park}
{n} posted a drill video dissing {n2} and {n3}
{f} known as {n} or {n2} on road
Street name {n}, real name thought to be {f}
"{n}" and "{n2}" named in lyrics, both linked to {gang}
{n} has fallen out with the elders and owes {n2} money
the line is called the {n} line, run by {p} and {p2}
Nominal {f} ({n}) frequents {shop} on {street} with {n2}
reports that {p} was robbed of his watch by {n} and {n2}
anonymous caller says {f} keeps a {weapon} under his bed
{n} was with {i} and {n2} when the {weapon} was shown
Reprisals expected for stabbing of {f}. Likely targets {n}, {n2}
{p} has links to {f} through his brother {p2}
{n} is the main nominal for {gang}, {p} is a younger
phone download shows chats with {n}, {n2} and "{n3}"
{n} drives a grey Golf, usually has {p} with him
Facebook acct in the name of {f} used to threaten {p2}
{p} seen on {n}'s live with a {weapon}
his insta story tagged {n} and {p}
{n}, {n2} n {n3} all on the {place} side now
info rec'd: {f} dealing {drug} from {street} with gf {p2}
{n} (believed to be {f}) is grooming {p3}
""",
    "incident": """
{f} was stabbed in the leg outside {shop} on {street}
{p} was chased by {p2} and a male known only as {n}
Victim {f} states he was approached by {f2} who demanded his phone
Witness {f} saw {f2} throw the {weapon} into a garden on {street}
Call from {f} of {street} reporting that {f2} had smashed her window
{p} assaulted {p2} at {stn} after an argument over money
{p} punched {p2}, {p3} filmed it
Domestic incident between {f} and partner {f2}, kids {p3} and {p4} present
{f} reported missing by carer {f2} at {time}
MISPER {f} last seen {park} with {n}
{p} went missing from placement again, found at {p2}'s in {place}
Missing episode: {p} returned {date} with {p2}, would not say where he was
{p}'s bike was taken by {n} and two others
robbery at {street}. IP {f}. suspects named as {n} and {p2}
{prof} {l} attended, spoke to informant {f}
{t} next door heard {p} shouting at {p2}
fight between {p}, {p2} and some boys from {place}
{f} declined to give a statement against {f2}
ambulance called for {p}, {p2} travelled with him to {org}
A {weapon} was found in {p}'s room by mum {p2}
{f} assaulted staff, {f2} restrained her
neighbour {f} complains that {p} and mates smoke {drug} on stairs
last night {p} n {p2} jumped a boy frm {place}
""",
    "officer": """
Allocated to {prof} {l}, supervised by {prof} {l2}
{prof} {f} will do a welfare check on {p2}
email from {prof} {l} re {p2}
Strategy discussion with {prof} {l} and {f2} from social care
Sgt {l} has agreed to review the marker for {f2}
handed to night duty, {prof} {l} aware
{prof} {l} said {p} is a pain but likeable
Spoke w/ {prof} {f} who confirmed {p2} is not wanted
Ref from {prof} {l} at {place} police station
Inspector {l} chaired, {prof} {l2} presented nominals {f3} and {f4}
safer schools officer {f} is working with {p2}
joint visit with {prof} {l} to see {f2}
PCSO {l} knows {p2} well from the estate
offender manager {f} to be invited
DS {l} and DC {l2} attended the address of {f3}
call from {l} at the Met asking abt {p}
""",
}
