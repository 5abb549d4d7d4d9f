"""Prints the tables of the card from training.json: `python3 tables.py training.json`."""
import json
import sys


def main(path):
    with open(path, encoding="utf8") as file:
        record = json.load(file)
    by = record["results"]
    names = list(by)
    print("| AI family | pictures |", " | ".join(f"AUC {n} | found {n}" for n in names), "|")
    print("|---" * (2 + 2 * len(names)) + "|")
    for family, (_, count) in by[names[0]]["foundByFamily"].items():
        cells = []
        for n in names:
            area = by[n]["aucByFamily"].get(family)
            found = 100 * by[n]["foundByFamily"][family][0]
            cells.append(f"{'-' if area is None else f'{area:.2f}'} | {found:.0f} %")
        print(f"| {family} | {count} |", " | ".join(cells), "|")
    print("\n| kind of real picture | pictures |", " | ".join(f"false alarms {n}" for n in names), "|")
    print("|---" * (2 + len(names)) + "|")
    for kind, (_, count) in by[names[0]]["falseAlarmsByKind"].items():
        cells = [f"{100 * by[n]['falseAlarmsByKind'][kind][0]:.1f} %" for n in names]
        print(f"| {kind} | {count} |", " | ".join(cells), "|")
    for n in names:
        keys = ["macroAuc", "macroAucInterval", "macroAucWithinFolds", "calibrationError", "falseAlarmsDev"]
        print("\n", n, {k: by[n][k] for k in keys})
    print(record["calibration"], record["thresholds"])


if __name__ == "__main__":
    main(*sys.argv[1:])
