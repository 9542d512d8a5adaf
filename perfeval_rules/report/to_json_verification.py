"""Proofs about rule books as JSON data: verifications in, every question with its answer out."""

from collections.abc import Sequence

from perfeval_rules.model.verification import Outcome, Proof, Verification
from perfeval_rules.report.to_json_values import Data, value_data


def verification_data(found: Sequence[Verification]) -> Data:
    """All books with all questions, the proved ones too; sentences are in English."""
    return {"books": [_book(one) for one in found]}


def _book(found: Verification) -> Data:
    counts = {str(outcome): sum(proof.outcome is outcome for proof in found.proofs) for outcome in Outcome}
    proofs = [_proof(proof) for proof in found.proofs]
    return {"book": found.book, "title": found.title, **counts, "elsewhere": found.elsewhere, "proofs": proofs}


def _proof(proof: Proof) -> Data:
    failed = proof.outcome is Outcome.FAILED
    return {
        "rules": proof.subject,
        "title": proof.title,
        "place": str(proof.span),
        "claim": str(proof.claim),
        "outcome": str(proof.outcome),
        "fault": str(proof.fault) if failed else None,
        "reason": str(proof.reason) if proof.reason is not None else None,
        "facts": None if proof.example is None else value_data(dict(proof.example.facts)),
    }
