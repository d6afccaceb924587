"""This folder is what may be asked: one .rq file one question, the catalogue that finds them, the values they take."""

from govgraph.queries.binding import Names, bind
from govgraph.queries.catalogue import Parameter, Question, catalogue, find_question, parse_question

__all__ = ["Names", "Parameter", "Question", "bind", "catalogue", "find_question", "parse_question"]
