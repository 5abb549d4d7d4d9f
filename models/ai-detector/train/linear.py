"""A logistic head on standardised, clipped features."""
import numpy as np
import torch
import torch.nn.functional as F

CLIP = 6.0


class Head:
    """logit = sum(clip((x - mean) / spread) * weights) + bias"""

    def __init__(self, mean, spread, weights, bias):
        self.mean, self.spread, self.weights, self.bias = mean, spread, weights, bias

    def __call__(self, features):
        return np.clip((features - self.mean) / self.spread, -CLIP, CLIP) @ self.weights + self.bias


def fit(features, label, weights, strength=3e-4, steps=40):
    """@param features float32 [N, D]; changed in place. @param strength of the data against the weights' own square."""
    weights = weights.astype(np.float32)
    mean = weights @ features / weights.sum()
    features -= mean
    spread = np.sqrt(weights @ (features * features) / weights.sum()) + 1e-3
    features /= spread
    np.clip(features, -CLIP, CLIP, out=features)
    x, t, w = (torch.from_numpy(a.astype(np.float32, copy=False)) for a in (features, label, weights))
    free = torch.zeros(features.shape[1] + 1, requires_grad=True)
    search = torch.optim.LBFGS([free], max_iter=steps, history_size=10, line_search_fn="strong_wolfe")

    def loss():
        search.zero_grad()
        logits = x @ free[:-1] + free[-1]
        each = F.binary_cross_entropy_with_logits(logits, t, reduction="none")
        value = (w * each).sum() * strength + 0.5 * (free[:-1] ** 2).sum()
        value.backward()
        return value

    search.step(loss)
    found = free.detach().numpy()
    return Head(mean, spread, found[:-1].copy(), float(found[-1]))
