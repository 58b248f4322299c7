"""The dependency tree of one sentence (Universal Dependencies)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.languages import load_language
from synopse.languages.rules.grammar import GrammarRules
from synopse.model import Reading, Token


@dataclass(frozen=True, slots=True)
class Tree:
    """The tokens of one sentence; ``heads`` are places in it, -1 for the root, ``below`` each word's dependents.

    ``first`` is the place of its first token in the article, from which the tokens' own heads count; ``grammar`` are the
    function words of its language.
    """

    tokens: Sequence[Token]
    heads: tuple[int, ...]
    below: tuple[tuple[int, ...], ...]
    first: int
    grammar: GrammarRules

    def children(self, index: int) -> tuple[int, ...]:
        """Places of the words that ``index`` governs."""
        return self.below[index]

    def relation(self, index: int) -> str:
        """The relation to the head, without its subtype."""
        return self.tokens[index].deprel.split(":")[0]

    def phrase(self, index: int, *, without: frozenset[str] = frozenset()) -> list[int]:
        """Places of the word and all that hangs on it, sorted; ``without`` cuts branches by their relation."""
        found, waiting = {index}, [index]
        while waiting:
            for child in self.below[waiting.pop()]:
                if child not in found and self.relation(child) not in without:
                    found.add(child)
                    waiting.append(child)
        return sorted(found)

    def inside(self, start: int, end: int) -> list[int]:
        """Places of the words that lie in ``start:end`` of the text."""
        first = bisect_left(self.tokens, start, key=_start)
        last = bisect_left(self.tokens, end, key=_start)
        return list(range(first, last))


def tree_of(reading: Reading, start: int, end: int) -> Tree | None:
    """The tree of the sentence ``start:end``, or None when no tagger has run."""
    tokens = reading.tokens
    first = bisect_left(tokens, start, key=_start)
    last = bisect_left(tokens, end, key=_start)
    if last <= first:
        return None
    own = tokens[first:last]
    heads = tuple(t.head - first if first <= t.head < last and t.head != i + first else -1 for i, t in enumerate(own))
    below: list[list[int]] = [[] for _ in own]
    for place, head in enumerate(heads):
        if head >= 0:
            below[head].append(place)
    grammar = load_language(reading.article.language).grammar
    return Tree(own, heads, tuple(tuple(places) for places in below), first, grammar)


def told_sentences(reading: Reading) -> Iterator[tuple[int, Tree, list[str]]]:
    """The number of each sentence with its tree and its words in lower case; nothing where no tagger has run."""
    text = reading.article.text
    for at, sentence in enumerate(reading.article.sentences):
        tree = tree_of(reading, sentence.start, sentence.end)
        if tree is None:
            return
        yield at, tree, [text[token.start : token.end].lower() for token in tree.tokens]


def _start(token: Token) -> int:
    return token.start
