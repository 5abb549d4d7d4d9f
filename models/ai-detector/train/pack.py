"""Reads a folder laid out as the detector pack: index.jsonl beside train/ and dev/."""
import hashlib
import json
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    file: str
    label: int  # 1: made by AI
    family: str  # generator, or kind of real picture
    repo: str
    split: str


def read_pack(folder):
    """Pictures in the order of the index, the same on every machine."""
    pictures = []
    with open(os.path.join(folder, "index.jsonl"), encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            label = 1 if row["label"] == "ai" else 0
            pictures.append(Picture(row["file"], label, row["family"], row["repo"], row["split"]))
    return pictures


def pack_hash(folder):
    """SHA-256 of the index, which names every file by its own hash."""
    with open(os.path.join(folder, "index.jsonl"), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
