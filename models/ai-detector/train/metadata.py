"""The baseline that nobody should mistake for insight: width, height and format of the original files, without a pixel.

Usage: python3 metadata.py PACK
"""
import json
import os
import sys

import numpy as np

from linear import fit
from measure import Pairs
from pack import read_pack
from sources import Sources
from train import FOLD_SEED, FOLDS


def main(pack):
    with open(os.path.join(pack, "index.jsonl"), encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    sources = Sources(read_pack(pack))
    folds, features = sources.folds(FOLDS, FOLD_SEED), described(rows)
    scores = np.zeros(len(rows))
    for fold in range(FOLDS):
        train, test = folds != fold, folds == fold
        head = fit(features[train], sources.label[train], sources.weights(np.where(train)[0]), strength=1e-2)
        scores[test] = head(features[test])
    pairs = Pairs(sources, scores)
    print(round(pairs.macro(), 3), [round(v, 3) for v in pairs.interval()])


def described(rows):
    """Sizes, whether they are round, and the format, each as zero or one: float32 [N, D]."""
    edges = np.array([[row["origin_w"], row["origin_h"]] for row in rows], np.float32)
    short, long = edges.min(1), edges.max(1)
    bins = [short >= edge for edge in (256, 384, 512, 640, 768, 1024, 1536, 2048)]
    shape = [short == long, long / short > 1.4, (edges % 64 == 0).all(1), (edges % 8 == 0).all(1)]
    names = np.array([str(row["origin_format"]).lower() for row in rows])
    formats = [names == name for name in np.unique(names)]
    return np.stack([*bins, *shape, *formats], 1).astype(np.float32)


if __name__ == "__main__":
    main(*sys.argv[1:])
