"""Areas under curves between families, false alarms by kind, and how far chance moves them."""
import numpy as np

LEAST_PICTURES = 10


def auc(positive, negative):
    values, inverse, counts = np.unique(np.concatenate([positive, negative]), return_inverse=True, return_counts=True)
    rank = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    n = len(positive)
    return (rank[:n].sum() - n * (n + 1) / 2) / (n * len(negative))


class Pairs:
    """AUC of every AI unit (repository and family) against every real unit of ten pictures or more."""

    def __init__(self, sources, scores, folds=None):
        units = [u for u in np.unique(sources.unit) if (sources.unit == u).sum() >= LEAST_PICTURES]
        self.ai = [u for u in units if u[0] == "1"]
        self.real = [u for u in units if u[0] == "0"]
        self.family = np.array([u.split("|")[2] for u in self.ai])
        self.table = np.full((len(self.ai), len(self.real)), np.nan)
        of = {u: np.where(sources.unit == u)[0] for u in units}
        for i, ai in enumerate(self.ai):
            for j, real in enumerate(self.real):
                if folds is None or folds[of[ai][0]] == folds[of[real][0]]:
                    self.table[i, j] = auc(scores[of[ai]], scores[of[real]])

    def macro(self, rows=None, columns=None):
        """Mean over the families of AI of their mean over all pairs."""
        rows = np.arange(len(self.ai)) if rows is None else rows
        columns = np.arange(len(self.real)) if columns is None else columns
        table, family = self.table[np.ix_(rows, columns)], self.family[rows]
        means = [np.nanmean(table[family == f]) for f in np.unique(family) if np.isfinite(table[family == f]).any()]
        return float(np.mean(means))

    def interval(self, draws=400):
        """95 % interval of macro over redrawn sources, the wider and more honest one."""
        rng = np.random.default_rng(0)
        n, m = len(self.ai), len(self.real)
        values = [self.macro(rng.integers(0, n, n), rng.integers(0, m, m)) for _ in range(draws)]
        return [float(v) for v in np.percentile(values, [2.5, 97.5])]


def rate_by(groups, scores, threshold):
    """Share of each group at or above the threshold, with the number of pictures."""
    return {
        str(g): [float((scores[groups == g] >= threshold).mean()), int((groups == g).sum())] for g in np.unique(groups)
    }


def calibration_error(probability, label, weights, bins=10):
    """Mean distance between what was said and what was so, over bins of what was said."""
    where = np.minimum((probability * bins).astype(int), bins - 1)
    total, error = weights.sum(), 0.0
    for b in range(bins):
        w = weights[where == b]
        if w.sum() > 0:
            said, was = np.average(probability[where == b], weights=w), np.average(label[where == b], weights=w)
            error += w.sum() / total * abs(said - was)
    return float(error)
