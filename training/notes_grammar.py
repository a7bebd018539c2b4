"""Patterns whose verbs and nouns are any English ones, so that a name is told by where it stands."""

from __future__ import annotations

FAMILIES = {
    "did": """
{p} {ed} {p2}
{p} {ed} {p2} and {ed2}
{p} {ed} the {word}
{p} {ed} his {word} to {p2}
{p} {ed} her {word} at {place}
{p} {ed} {rel} {p2}'s {word}
{p} {ed} when {p2} {ed2}
{p} {ed} because {f} {ed2} the {word}
{p} {ed} {rel} {p2} for {word}
{f} {ed} at {stn}, {p2} {ed2}
{f} {ed} on {date}
{l} {ed}, {l2} {ed2}
{n} {ed} the {word}
{n} {ed} him and {ed2}
{n} {ed} {p} for the {word}
{p} and {p2} {ed} the {word} to {word2} {drug}
{p}, {p2} and {p3} {ed}
{p} nor {p2} {ed}
{p} then {ed} {p2}
{p} also {ed}
{p} never {ed}
{p} has {ed} the {word}
{p} had {ed} {p2}
{p} will {word}
{p} can't {word}
{t} can't {word} so {p} is {ing} it
{p} is {ing} {p2}
{p} been {ing} again
{p} keeps {ing} {p2}
{p} started {ing}
{p} not {ing}
{f} {ing} with {n}
""",
    "was_done": """
{ed} {p}
{ed} {p} at {place}
{ed} {p} to {org} by {word}, {p2} {ed2} to come
{ed} {p} up from {place}, {ed2} at {rel} {p2}s
{ed} {f} and {f2}
{ed} by {p}
{ed} by {f} on {date}
{ed} with {p} and {n}
{ed} w/ {p} re {word}
{ed} for {p}
{ed} from {f}
{p} {ed} by {p2}
{p} was {ed} by {n} at {park}
{p} to be {ed}
{word} {ed} by {f}, {f2} in {word2}
{word} {ed} by {n}, {word2} {p}
{ing} {p}
{ing} with {p}
{ing} w/ {p} at {park}, good {word} re {rel} {p2}
{ing} {p} and {p2} on {date}
{ing}: {f} can't {word}, {f2} ok
saw {p} {ing}
found {p} on the {word} with {n} and {n2}, no {word2}
found {p} {ing} in the {word}
heard {p} {ing} at {n}
made {p} {word}
let {p} {word}
got {p} a {word}
gave {p} the {word}
took {p} to the {word}
left {p} with {p2}
""",
    "of": """
{p}'s {word} {ed}
{p}'s {word} {ed}, {p2} at {org} to {word2}
{p}s {word} is {word2}
{f}'s {word}
{word} of {p}
{word} of {p} {word2} into {rel} {p2}'s {word3}
{word} for {f}
{word} for {f}, {word2} with {p2}
{word} for {p} {ed}, {l2} to {word2}
{word} with {f}: {num} left, {ed} {p2} £20
{word} {ed} for {f} and {rel} {p2}
{word} list {f}, {f2}, {f3}, {f4}
{word} to {p}
{word} from {p}
{word} re {p}
{word} by {il}
{p} {word} today, {p2} and {p3} on the {word2}
{p} in {word}, {p2} in {word2}
{p} at {word}
{p} the {word}
{p} very {word}
{p} so {word} w {p2}
{p} has a {word}
{p} on {word} since {month}
{p} {word}, {word2} and {word3}
{p} - {word}
{p}: {word} {word2}
{f} - {word} - {ed} by {il2}
{LF} - {word} - {ed} by {il2}
{word} - {p}
{word} / {p} / {word2}
{word} ({p})
{word} {word2} called {n} came to the {word3}
{word} called {n} {ed} for {p}
a {word} called {p}
{word} manager {f} {ed} {p2}
{word} worker {f} said {p2} {ed}
{word} officer {f}
{word} {prof} {l}
{rel} {f} {ed} {word} on {p2}'s {word2}
{rel}'s mate {p}
{word} mate {p}
{i} {ed} {word}, {p} {ed2} him home
{i} {ed} {n}
{i} is {ing}
""",
}
