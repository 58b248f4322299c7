"""Apply a lemma class to a word form."""

import re

_SCRIPT = re.compile(r"([=v^])([-g])(\d+)(\D*)", re.DOTALL)


def apply_script(script: str, form: str) -> str:
    """The lemma that an edit script such as ``v-2en`` makes of a form.

    The first sign lowers (``v``) or raises (``^``) the case, ``g`` drops the first "ge",
    then so many characters are cut from the end and the rest is added.
    A script that does not fit leaves the form as it is.
    """
    match = _SCRIPT.fullmatch(script)
    if match is None:
        return form
    case, drop, cut, added = match.groups()
    stem = form.lower() if case == "v" else form
    if case == "^":
        stem = form[:1].upper() + form[1:]
    if drop == "g":
        stem = stem.replace("ge", "", 1)
    kept = len(stem) - int(cut)
    return stem[:kept] + added if kept >= 0 and kept + len(added) > 0 else form
