"""Edit scripts that turn a word form into its lemma, learnt as classes."""

from synopse.encoder.lemmas import apply_script


def script_of(form: str, lemma: str) -> str:
    """The shortest script for a pair: case, whether "ge" goes, characters cut, characters added."""
    if lemma == lemma.lower() and form != form.lower():
        case, base = "v", form.lower()
    elif lemma[:1].isupper() and form[:1].islower():
        case, base = "^", form[:1].upper() + form[1:]
    else:
        case, base = "=", form
    best, best_cost = "", 0
    for drop in "-g":
        stem = base.replace("ge", "", 1) if drop == "g" else base
        if drop == "g" and stem == base:
            continue
        common = 0
        while common < min(len(stem), len(lemma)) and stem[common] == lemma[common]:
            common += 1
        script = f"{case}{drop}{len(stem) - common}{lemma[common:]}"
        cost = len(stem) - common + len(lemma) - common
        if not best or cost + 2 <= best_cost:
            best, best_cost = script, cost
    return best if best and apply_script(best, form) == lemma else ""
