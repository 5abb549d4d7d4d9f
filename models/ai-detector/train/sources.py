"""Which pictures come from which source, how much each weighs, and which sources are held out together."""
import numpy as np

# All pictures of these are faces, and real portraits are rare: at full weight they teach that a face is AI.
FACE_SOURCES = {"BaseMax/FakeFaces": 0.2, "dinablachman/realorfake": 0.2}


class Sources:
    def __init__(self, pictures):
        self.label = np.array([p.label for p in pictures])
        self.repo = np.array([p.repo for p in pictures])
        self.family = np.array([p.family for p in pictures])
        self.split = np.array([p.split for p in pictures])
        self.unit = np.array([f"{p.label}|{p.repo}|{p.family}" for p in pictures])

    def weights(self, rows):
        """Both classes weigh the same, a source the root of its number of pictures."""
        label, repo = self.label[rows], self.repo[rows]
        weights = np.zeros(len(rows))
        for one in (0, 1):
            for name in np.unique(repo[label == one]):
                of_source = (label == one) & (repo == name)
                weights[of_source] = of_source.sum() ** -0.5 * (FACE_SOURCES.get(name, 1) if one else 1)
            weights[label == one] *= 0.5 / weights[label == one].sum()
        return weights * len(rows)

    def folds(self, count, seed):
        """Fold of each picture: all of a repository together, both classes spread over the folds."""
        rng = np.random.default_rng(seed)
        repos = np.unique(self.repo)
        rng.shuffle(repos)
        pictures = {r: np.array([((self.repo == r) & (self.label == one)).sum() for one in (0, 1)]) for r in repos}
        load, fold_of = np.zeros((count, 2)), {}
        for repo in sorted(repos, key=lambda r: -pictures[r].sum()):
            has = (pictures[repo] > 0) * (1 + pictures[repo] / 500)
            cost = [(load[j] + has).max() + (load[j] * has).sum() * 0.5 + rng.random() * 0.6 for j in range(count)]
            fold_of[repo] = int(np.argmin(cost))
            load[fold_of[repo]] += has
        return np.array([fold_of[repo] for repo in self.repo])
