"""What a change of the rules does to cases: impacts in, one view of them, and that as a report, JSON or HTML out."""
