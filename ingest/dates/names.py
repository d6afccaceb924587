"""This file is the people whose surname is a month: Mrs May, Ruth March."""

from __future__ import annotations

import re

AMBIGUOUS = r"(?P<month>March|April|May|June|August)"
TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Cllr|Coun|Councillor|Councillors|Prof|Professor|Judge)"
NAMED = re.compile(
    rf"\b{TITLES}\.? (?:[A-Z][\w'’-]{{1,20}} ){{0,2}}{AMBIGUOUS}\b"
    rf"|\b(?P<first>[A-Z][a-z'’]{{2,15}}) {AMBIGUOUS.replace('month', 'surname')}\b"
    r"(?! \d|,? (?:19|20)\d\d)"
)
NOT_FIRST_NAMES = frozenset(
    (
        *(
            "The",
            "This",
            "That",
            "Last",
            "Next",
            "Since",
            "Until",
            "During",
            "From",
            "Before",
            "After",
            "Early",
            "Late",
        ),
        *("Mid", "Between", "And", "For", "Throughout", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
        *("Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December", "Spring", "Summer", "Autumn", "Winter", "Its", "Our", "His", "Her"),
    )
)


def find_month_surnames(text: str) -> frozenset[str]:
    """Return the months that are also somebody's surname in `text`.

    >>> sorted(find_month_surnames("Mr March went in March. Councillor May stayed."))
    ['March', 'May']
    """
    found = set()
    for match in NAMED.finditer(text):
        if match["month"]:
            found.add(match["month"])
        elif match["first"] not in NOT_FIRST_NAMES:
            found.add(match["surname"])
    return frozenset(found)
