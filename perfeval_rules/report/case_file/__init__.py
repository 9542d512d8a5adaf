"""Case files as text: what is known about a case in, YAML that a person can read and correct out."""
