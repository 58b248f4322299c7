"""Universal Dependencies from the trees of spaCy's German (TIGER) and English (ClearNLP) pipelines.

Both let prepositions govern their nouns, TIGER lets auxiliaries govern their verbs and copulas their predicates; Universal
Dependencies turns each of these round (de Marneffe et al. 2021). A tree that is universal already stays as it is.
"""

from synopse.encoder.drafts import Draft

_TIGER = frozenset(("sb", "oa", "nk", "oc", "mo", "pd", "cj", "svp", "sbp"))
_CLEAR = frozenset(("dobj", "pobj", "nsubjpass", "auxpass", "prt", "relcl", "attr", "neg"))
_TIGER_RELATIONS = {
    "ROOT": "root", "sb": "nsubj", "sbp": "obl:agent", "oa": "obj", "oa2": "obj", "da": "iobj", "og": "obj",
    "ag": "nmod", "pg": "nmod", "app": "appos", "cd": "cc", "cj": "conj", "cp": "mark", "cm": "case", "pm": "mark",
    "svp": "compound:prt", "rc": "acl", "ng": "advmod", "par": "parataxis", "rs": "parataxis", "re": "ccomp",
    "ep": "expl", "punct": "punct", "pnc": "flat", "ju": "cc", "nmc": "compound", "op": "obl", "mnr": "nmod", "ac": "case",
    "vo": "vocative", "avc": "advmod", "dm": "discourse", "ph": "expl", "cvc": "obl", "ams": "obl",
}  # fmt: skip
_CLEAR_RELATIONS = {
    "ROOT": "root", "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass",
    "auxpass": "aux:pass", "relcl": "acl", "poss": "nmod", "prt": "compound:prt", "neg": "advmod", "npadvmod": "obl",
    "oprd": "xcomp", "acomp": "xcomp", "preconj": "cc", "predet": "det", "intj": "discourse",
    "quantmod": "advmod", "meta": "parataxis", "agent": "obl:agent", "prep": "obl", "pcomp": "advcl", "attr": "xcomp",
}  # fmt: skip
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "SYM", "X"))
_BY_TAG = {"DET": "det", "ADJ": "amod", "NUM": "nummod", "ADV": "advmod", "PROPN": "flat", "ADP": "case", "PRON": "det"}


def universal_tree(drafts: list[Draft], heads: list[int], relations: list[str]) -> None:
    """Set head and relation of the words of a sentence, in place; ``heads`` are places, -1 a root.

    Further roots hang on the first, as every sentence has one.
    """
    for draft, head, relation in zip(drafts, heads, relations, strict=True):
        draft.head, draft.deprel = head, relation
    used = set(relations)
    if used & _TIGER:
        _from_tiger(drafts)
    elif used & _CLEAR:
        _from_clear(drafts)
    roots = [place for place, draft in enumerate(drafts) if draft.head < 0]
    for place in roots[1:]:
        drafts[place].head, drafts[place].deprel = roots[0], "parataxis"
    for draft in drafts:
        draft.deprel = {"ROOT": "root", "": "dep"}.get(draft.deprel, draft.deprel)


def _turn(drafts: list[Draft], top: int, below: int, relation: str, *, moving: bool) -> None:
    """Put ``below`` in the place of its head ``top``, which then hangs on it; ``moving``: with what else hung there."""
    drafts[below].head, drafts[below].deprel = drafts[top].head, drafts[top].deprel
    drafts[top].head, drafts[top].deprel = below, relation
    if moving:
        for place, draft in enumerate(drafts):
            if draft.head == top and place != below:
                draft.head = below


def _children(drafts: list[Draft], head: int, *relations: str) -> list[int]:
    return [place for place, draft in enumerate(drafts) if draft.head == head and draft.deprel in relations]


def _from_tiger(drafts: list[Draft]) -> None:
    for place, draft in enumerate(drafts):
        if draft.upos == "ADP" and draft.deprel not in ("ac", "cm", "svp"):
            nouns = [n for n in _children(drafts, place, "nk") if drafts[n].upos in _NOMINAL]
            if nouns:
                _turn(drafts, place, nouns[-1], "case", moving=True)
    # from the verb that is lowest up, so that "hat getan werden müssen" ends with "getan" on top
    for place in sorted(range(len(drafts)), key=lambda place: -_depth(drafts, place)):
        draft = drafts[place]
        if draft.upos != "AUX":
            continue
        verbs = [v for v in _children(drafts, place, "oc") if drafts[v].upos in ("VERB", "AUX")]
        predicates = _children(drafts, place, "pd")
        if verbs:
            _turn(drafts, place, verbs[0], _auxiliary(draft, drafts[verbs[0]]), moving=True)
        elif predicates:
            _turn(drafts, place, predicates[0], "cop", moving=True)
    for draft in drafts:
        draft.deprel = _tiger_relation(draft, drafts)
    for draft in drafts:
        is_passive = draft.deprel == "aux:pass"
        if is_passive:
            for other in drafts:
                if other.head == draft.head and other.deprel == "nsubj":
                    other.deprel = "nsubj:pass"


def _depth(drafts: list[Draft], place: int) -> int:
    depth = 0
    while drafts[place].head >= 0 and depth < len(drafts):
        place = drafts[place].head
        depth += 1
    return depth


def _auxiliary(auxiliary: Draft, verb: Draft) -> str:
    is_passive = auxiliary.lemma == "werden" and verb.feats.get("VerbForm") == "Part"
    return "aux:pass" if is_passive else "aux"


def _tiger_relation(draft: Draft, drafts: list[Draft]) -> str:
    above = drafts[draft.head] if draft.head >= 0 else None
    if draft.upos == "PUNCT":
        return "punct"
    if draft.deprel == "nk":
        return _BY_TAG.get(draft.upos, "compound" if above and above.upos == "NOUN" else "dep")
    if draft.deprel in ("mo", "mnr", "pd", "oc", "op"):
        return _loose(draft, above)
    return _TIGER_RELATIONS.get(draft.deprel, draft.deprel)


def _loose(draft: Draft, above: Draft | None) -> str:
    """The relation of a modifier, a predicate or a clause by the parts of speech of both."""
    if draft.upos in ("VERB", "AUX"):
        if draft.deprel == "oc":
            return "xcomp" if draft.feats.get("VerbForm") == "Inf" else "ccomp"
        return "advcl"
    if draft.deprel == "pd":
        return "xcomp"
    if draft.upos in ("ADV", "ADJ", "PART"):
        return "advmod"
    return "nmod" if above and above.upos in ("NOUN", "PROPN") else "obl"


def _from_clear(drafts: list[Draft]) -> None:
    for draft in drafts:
        if draft.deprel == "nmod":  # here a noun before a noun
            draft.deprel = "compound"
    for place, draft in enumerate(drafts):
        if draft.deprel in ("prep", "agent", "dative"):
            objects = _children(drafts, place, "pobj")
            if objects:
                _turn(drafts, place, objects[0], "case", moving=True)
                above = drafts[objects[0]].head
                if (
                    drafts[objects[0]].deprel == "prep"
                    and above >= 0
                    and drafts[above].upos in ("NOUN", "PROPN", "PRON")
                ):
                    drafts[objects[0]].deprel = "nmod"
    for place, draft in enumerate(drafts):
        if draft.lemma == "be":
            predicates = _children(drafts, place, "attr", "acomp")
            if predicates:
                _turn(drafts, place, predicates[0], "cop", moving=True)
    for draft in drafts:
        draft.deprel = _CLEAR_RELATIONS.get(draft.deprel, draft.deprel)
