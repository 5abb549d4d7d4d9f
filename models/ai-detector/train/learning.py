"""How the number of sources matters: areas under curves in cross-validation when a head may learn from a few sources only.

Usage: python3 learning.py PACK CACHE EXTRA_PACK EXTRA_CACHE OUT.json
"""
import json
import sys

import numpy as np

from features import cache_file
from linear import fit
from measure import Pairs
from pack import read_pack
from sources import Sources
from train import FOLD_SEED, FOLDS

CONDITION = "C 400 q75"
# Sources of each class that a head learns from; None: all that are not held out.
SIZES = [1, 2, 4, 8, 16, None]
DRAWS = 3


def main(pack, cache, extra_pack, extra_cache, out):
    pictures, extra = read_pack(pack), read_pack(extra_pack)
    sources, own = Sources(pictures + extra), Sources(pictures)
    features = np.concatenate([np.load(cache_file(c, CONDITION)) for c in (cache, extra_cache)]).astype(np.float32)
    folds = np.concatenate([own.folds(FOLDS, FOLD_SEED), np.full(len(extra), -1)])
    curve = {}
    for size in SIZES:
        curve[str(size or "all")] = areas = []
        for draw in range(DRAWS if size else 1):
            scores = np.zeros(len(pictures))
            for fold in range(FOLDS):
                rows = choose(sources, np.where(folds != fold)[0], size, np.random.default_rng([draw, fold]))
                head = fit(features[rows], sources.label[rows], sources.weights(rows))
                test = np.where(folds == fold)[0]
                scores[test] = head(features[test])
            areas.append(round(Pairs(own, scores).macro(), 4))
        print(size, areas, flush=True)
    with open(out, "w", encoding="utf8") as file:
        json.dump(curve, file, indent=1)


def choose(sources, rows, size, rng):
    """The rows of so many sources of each class."""
    if size is None:
        return rows
    chosen = []
    for one in (0, 1):
        names = np.unique(sources.repo[rows][sources.label[rows] == one])
        mine = rng.permutation(names)[:size]
        chosen.append(rows[(sources.label[rows] == one) & np.isin(sources.repo[rows], mine)])
    return np.concatenate(chosen)


if __name__ == "__main__":
    main(*sys.argv[1:])
