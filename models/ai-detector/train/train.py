"""Cross-validates over sources, calibrates on what no head had seen, trains on all sources, writes head and record.

Usage: python3 train.py PACK CACHE EXTRA_PACK EXTRA_CACHE OUT
Needs the features of both packs (features.py). OUT gets head.onnx and training.json, CACHE the scores of the cross-validation and its heads.
"""
import hashlib
import json
import os
import sys

import numpy as np
import torch

from export import write_head
from features import PLAIN_CONDITIONS, TRAIN_CONDITIONS, cache_file
from linear import fit
from measure import Pairs, calibration_error, rate_by
from pack import pack_hash, read_pack
from sources import Sources

FOLDS, FOLD_SEED = 5, 0
TEST_CONDITIONS = ["B 512 q90", "C 400 q75"]


def main(pack, cache, extra_pack, extra_cache, out):
    pictures, extra = read_pack(pack), read_pack(extra_pack)
    sources = Sources(pictures + extra)
    count = len(pictures)

    def load(condition):
        both = [np.load(cache_file(c, condition)) for c in (cache, extra_cache)]
        return np.concatenate(both).astype(np.float32)

    features = {condition: load(condition) for condition in TRAIN_CONDITIONS}
    every = np.arange(len(sources.label))

    def train(rows):
        label = np.tile(sources.label[rows], len(TRAIN_CONDITIONS))
        weights = np.tile(sources.weights(rows), len(TRAIN_CONDITIONS)) / len(TRAIN_CONDITIONS)
        return fit(np.concatenate([features[c][rows] for c in TRAIN_CONDITIONS]), label, weights)

    # Extra sources teach in every fold and are never tested.
    folds = np.concatenate([Sources(pictures).folds(FOLDS, FOLD_SEED), np.full(len(extra), -1)])
    scores = {condition: np.zeros(count) for condition in PLAIN_CONDITIONS}
    heads = []
    for fold in range(FOLDS):
        head, test = train(every[folds != fold]), every[folds == fold]
        heads.append(np.concatenate([head.mean, head.spread, head.weights, [head.bias]]))
        for condition in PLAIN_CONDITIONS:
            scores[condition][test] = head(features[condition][test])
        print("fold", fold, flush=True)
    own = Sources(pictures)
    slope, offset = calibrate(own, scores)
    probability = {c: 1 / (1 + np.exp(-(slope * z + offset))) for c, z in scores.items()}
    thresholds = choose_thresholds(own, probability)
    record = {
        "pack": {"pictures": count, "index_sha256": pack_hash(pack)},
        "extra": {"pictures": len(extra), "index_sha256": pack_hash(extra_pack)},
        "conditions": TRAIN_CONDITIONS,
        "folds": {"count": FOLDS, "seed": FOLD_SEED},
        "torch": torch.__version__,
        "calibration": {"slope": slope, "offset": offset},
        "thresholds": thresholds,
        "results": {c: results(own, folds[:count], probability[c], thresholds["likelyAi"]) for c in TEST_CONDITIONS},
    }
    head = train(every)
    # The calibration is folded into the head: its logit is the calibrated one.
    path = os.path.join(out, "head.onnx")
    write_head(path, head.mean, head.spread, head.weights * slope, head.bias * slope + offset)
    with open(path, "rb") as file:
        record["head_sha256"] = hashlib.sha256(file.read()).hexdigest()
    with open(os.path.join(out, "training.json"), "w", encoding="utf8") as file:
        json.dump(record, file, indent=1, sort_keys=True)
    np.savez(os.path.join(cache, "scores.npz"), folds=folds[:count], heads=np.stack(heads), **probability)


def calibrate(sources, scores):
    """Slope and offset that make held-out logits probabilities (both classes alike, sources weighed as in training)."""
    weights = np.tile(sources.weights(np.arange(len(sources.label))), len(scores))
    label, logit = np.tile(sources.label, len(scores)), np.concatenate(list(scores.values()))
    slope, offset = 1.0, 0.0
    for _ in range(50):  # Newton's method on two numbers
        p = 1 / (1 + np.exp(-(slope * logit + offset)))
        g, h = weights * (p - label), weights * p * (1 - p)
        hessian = np.array([[(h * logit * logit).sum(), (h * logit).sum()], [(h * logit).sum(), h.sum()]])
        step = np.linalg.solve(hessian, [(g * logit).sum(), g.sum()])
        slope, offset = slope - step[0], offset - step[1]
    return float(slope), float(offset)


def choose_thresholds(sources, probability):
    """Likely AI: at most 1 % of dev's real pictures, and 1.5 % of any kind of real picture of ours, under any condition."""
    real = sources.label == 0
    needed = 0.5
    for values in probability.values():
        needed = max(needed, np.quantile(values[real & (sources.split == "dev")], 0.99))
        for kind in np.unique(sources.family[real]):
            mine = values[real & (sources.family == kind)]
            allowed = max(int(0.015 * len(mine)), 1)
            needed = max(needed, np.sort(mine)[-allowed - 1] if len(mine) > allowed else 0)
    return {"likelyAi": float(np.ceil(needed * 1000 + 1) / 1000), "noEvidence": 0.5}


def results(sources, folds, probability, threshold):
    pairs = Pairs(sources, probability)
    real, ai = sources.label == 0, sources.label == 1
    weights = sources.weights(np.arange(len(sources.label)))
    return {
        "macroAuc": pairs.macro(),
        "macroAucInterval": pairs.interval(),
        "macroAucWithinFolds": Pairs(sources, probability, folds).macro(),
        "calibrationError": calibration_error(probability, sources.label, weights),
        "aucByFamily": {f: float(np.mean(pairs.table[pairs.family == f])) for f in np.unique(pairs.family)},
        "aucByRealKind": dict(zip(pairs.real, [float(v) for v in pairs.table.mean(0)])),
        "falseAlarmsByKind": rate_by(sources.family[real], probability[real], threshold),
        "falseAlarmsDev": float((probability[real & (sources.split == "dev")] >= threshold).mean()),
        "foundByFamily": rate_by(sources.family[ai], probability[ai], threshold),
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
