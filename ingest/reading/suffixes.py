"""This file is the endings of files: those that are read, and what to do with those that are not."""

from __future__ import annotations

from pathlib import PurePath

PLAIN = (".txt", ".text", ".md", ".markdown")
MARKED_UP = (".html", ".htm", ".xhtml")
PDF, WORD, MAIL, MAILBOX = ".pdf", ".docx", ".eml", ".mbox"
SUFFIXES = (*PLAIN, *MARKED_UP, PDF, WORD, MAIL, MAILBOX)
"""The endings that can be read."""

SAVE = "save it as .docx or .pdf"
OCR = "make a PDF with its text of it (ocrmypdf --image-dpi 300 IN OUT.pdf)"
REMEDIES = {
    **dict.fromkeys((".doc", ".docm", ".dot", ".rtf", ".odt", ".pages", ".wpd", ".wps", ".epub"), SAVE),
    **dict.fromkeys((".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx", ".odp", ".xps"), "save or print it as .pdf"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".webp", ".heic"), OCR),
    **dict.fromkeys((".msg", ".pst", ".ost", ".emlx", ".oft"), "save the message as .eml, the folder as .mbox"),
    **dict.fromkeys((".zip", ".7z", ".rar", ".tar", ".gz"), "unpack it"),
}
"""What to do with a document of an ending that is not read."""


def is_other_document(name: str) -> bool:
    """Whether the file `name` has the ending of a document that is not read, such as .doc."""
    return PurePath(name).suffix.lower() in REMEDIES


def explain_refusal(name: str, suffix: str) -> str:
    """Return why a file with the ending `suffix` is not read, and what to do."""
    ending = suffix.lower()
    remedy = f"{REMEDIES[ending]}; " if ending in REMEDIES else ""
    return f"{name}: cannot read {suffix or 'a file without an ending'}: {remedy}read are {', '.join(SUFFIXES)}"
