"""Runs the backbone over a pack and keeps, per picture and condition, three numbers of each channel of some maps: the mean, the
spread, and the spread that is left when two by two values are averaged, which tells fine texture from coarse.

Usage: python3 features.py PACK CACHE [CONDITION ...]     (default: the conditions of training)
Conditions: train-0, train-1, ... (the random chain), or a name of degrade.CONDITIONS. Finished files are kept.
"""
import os
import sys

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

from backbone import Backbone
from degrade import degrade, model_input
from pack import read_pack

MODEL = os.path.join(os.path.dirname(__file__), "../../nsfw-mobilenet-v2/model.onnx")
# Tensors of the classifier, early to late, and what is taken of each channel.
MAPS = [
    ("Conv1_relu/output", "mean+spread+coarse"),
    ("block_2_add/output", "mean+spread+coarse"),
    ("block_3_depthwise_relu/output", "mean+spread+coarse"),
    ("block_6_depthwise_relu/output", "mean+spread+coarse"),
    ("block_8_depthwise_relu/output", "mean+spread+coarse"),
    ("block_11_depthwise_relu/output", "mean+spread+coarse"),
    ("block_13_depthwise_relu/output", "mean+spread+coarse"),
    ("out_relu/output", "mean"),
]
# As pictures are in pages: the head is calibrated and its thresholds are chosen under these.
PLAIN_CONDITIONS = ["train-0", "train-1", "C 400 q75", "B 512 q90"]
# No page shows pictures so; they keep the head from going by colour and by what a picture is of.
TEACHING_ONLY = ["zoom", "colour", "grey"]
TRAIN_CONDITIONS = PLAIN_CONDITIONS + TEACHING_ONLY


class Features:
    def __init__(self, device="cuda" if torch.cuda.is_available() else "cpu"):
        self.device = device
        self.backbone = Backbone(MODEL).to(device)

    @torch.no_grad()
    def __call__(self, inputs):
        """@param inputs uint8 [N, 224, 224, 3]. @returns float32 [N, D]."""
        wanted, found = dict(MAPS), {}

        def visit(name, value):
            if name in wanted:
                mean = value.mean((2, 3))
                parts = {"mean": mean}
                if "spread" in wanted[name]:
                    parts["spread"] = spread(value, mean)
                    parts["coarse"] = spread(F.avg_pool2d(value, 2), mean)
                found[name] = [parts[what] for what in wanted[name].split("+")]

        self.backbone(torch.from_numpy(inputs).to(self.device), visit)
        return torch.cat([part for name, _ in MAPS for part in found[name]], 1).cpu().numpy()


def spread(value, mean):
    return ((value * value).mean((2, 3)) - mean * mean).clamp(min=0).sqrt()


def seed_of(condition):
    """One whole number a condition: equal conditions give equal pictures."""
    return int(condition[6:]) if condition.startswith("train-") else 100 + sum(map(ord, condition))


def load_input(pack, picture, index, condition):
    image = Image.open(os.path.join(pack, picture.file)).convert("RGB")
    chain = "train" if condition.startswith("train-") else condition
    return model_input(degrade(image, chain, [1, seed_of(condition), index]))


def cache_file(cache, condition):
    return os.path.join(cache, condition.replace(" ", "_") + ".npy")


def main(pack, cache, *conditions):
    os.makedirs(cache, exist_ok=True)
    pictures, features = read_pack(pack), Features()
    for condition in conditions or TRAIN_CONDITIONS:
        if os.path.exists(cache_file(cache, condition)):
            continue
        rows = []
        for start in range(0, len(pictures), 16):
            part = list(enumerate(pictures))[start : start + 16]
            rows.append(features(np.stack([load_input(pack, p, i, condition) for i, p in part])).astype(np.float16))
        np.save(cache_file(cache, condition), np.concatenate(rows))
        print(condition, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
