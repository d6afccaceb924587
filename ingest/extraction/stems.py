"""This file is the stems of an English word: the forms it may be a form of, without a dictionary."""

from __future__ import annotations

from functools import cache


@cache
def list_stems(word: str) -> tuple[str, ...]:
    """Return `word` and every stem it may have, lower case given."""
    forms = [word]
    for ending, stems in (
        ("ies", ("y",)),
        ("ied", ("y",)),
        ("sses", ("ss",)),
        ("shes", ("sh",)),
        ("s", ("",)),
        ("ed", ("", "e")),
        ("ing", ("", "e")),
        ("ught", ("ek", "ing")),
        ("ood", ("and",)),
        ("ought", ("ink",)),
        ("aid", ("ay",)),
        ("id", ("ay",)),
        ("old", ("ell",)),
    ):
        if word.endswith(ending) and len(word) > len(ending):
            base = word[: -len(ending)]
            forms += [base + stem for stem in stems]
            if ending in ("ed", "ing") and len(base) > 2 and base[-1] == base[-2]:
                forms.append(base[:-1])
    return tuple(forms)
