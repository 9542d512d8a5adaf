"""Rules tried out, as JSON for other programs: tested books in, text out."""

import json
from collections.abc import Sequence

from perfeval_rules.model.trials import BookTested, Decision, Place, RuleTested, Share, Trial
from perfeval_rules.report.to_json_values import Data, place_data, sentence, step_data, value_data


def trials_json(tested: Sequence[BookTested], version: str) -> str:
    """One JSON document with every example, and coverage and mutation where they were asked for."""
    data = {"perfeval": version, "books": [_book(one) for one in tested]}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _book(tested: BookTested) -> Data:
    return {
        "book": tested.book.name,
        "coverage": _share(tested.shown),
        "mutation": _share(tested.noticed),
        "rules": [_rule(one) for one in tested.rules],
    }


def _share(share: Share | None) -> Data | None:
    return None if share is None else {"part": share.part, "whole": share.whole}


def _rule(tested: RuleTested) -> Data:
    coverage, mutation = tested.coverage, tested.mutation
    unseen = None if coverage is None else [spot for spot in coverage.spots if not spot.seen]
    return {
        "id": tested.rule.id,
        "title": tested.rule.title,
        **place_data(tested.rule.span),
        "holds": tested.holds,
        "examples": [_trial(trial) for trial in tested.trials],
        "unseen": unseen
        and [
            {**_place(spot.place), "aspect": spot.aspect.value, "text": spot.text, **place_data(spot.span)}
            for spot in unseen
        ],
        "unnoticed": mutation
        and [{"change": sentence(change.what), **place_data(change.span)} for change in mutation.unnoticed],
    }


def _trial(trial: Trial) -> Data:
    return {
        "number": trial.number,
        **place_data(trial.example.span),
        "holds": trial.holds,
        "given": {name: value_data(value) for name, value in trial.example.given.items()},
        "compared": [{"key": one.key, "expected": one.expected, "found": one.found} for one in trial.compared],
        "answer": trial.answer.value,
        "missing": sorted(trial.missing),
        "decisions": [_decision(one) for one in trial.decisions],
    }


def _decision(decision: Decision) -> Data:
    return {
        **_place(decision.place),
        "row": decision.row or None,
        "answer": decision.verdict.answer.value,
        "proof": step_data(decision.verdict.proof),
    }


def _place(place: Place) -> Data:
    return {"condition": place.part.value, "line_id": place.line or None}
