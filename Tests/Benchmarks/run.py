#!/usr/bin/env python3
"""Measures the commands against the least that a process can cost, and prints tables of ratios.

Every table is one run: its lines are measured in turn, in an order drawn anew each round, and compared by their medians with
the line on top. So a machine that is busy, or becomes it, slows all lines alike.

    swift build -c release && Tests/Benchmarks/run.py [ROUNDS]

Needs cc, jq and python3. Nothing outside a folder of its own is written.
"""
import os, random, shutil, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
BUILT = os.environ.get("REHEARSAL_BIN") or os.path.join(HERE, "../../.build/release")
BIN = tempfile.mkdtemp(prefix="rekey-rehearsal-bin-")
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 300
NOWHERE = os.open(os.devnull, os.O_WRONLY)


class Line:
    """One line of a table: a command, or several one after the other, and what puts things back after it, which is not measured."""

    def __init__(self, name, words, state=None, after=None):
        self.name, self.after = name, after
        self.commands = words if isinstance(words[0], list) else [words]
        self.environment = dict(os.environ, REHEARSAL_STATE=state or "/nonexistent")
        self.times = []

    def run(self):
        start = time.perf_counter_ns()
        for words in self.commands:
            process = os.posix_spawn(
                words[0], words, self.environment, file_actions=[(os.POSIX_SPAWN_DUP2, NOWHERE, 1)])
            _, status = os.waitpid(process, 0)
            if status != 0:
                sys.exit(f"{' '.join(words)} ended with {status}")
        self.times.append(time.perf_counter_ns() - start)
        if self.after:
            self.after()


def measure(lines, rounds):
    """Measures lines in turn, in an order drawn anew each round."""
    for _ in range(rounds):
        for line in random.sample(lines, len(lines)):
            line.run()


def table(title, lines, rounds=ROUNDS):
    measure(lines, rounds)
    print(f"\n{title} ({rounds} rounds)")
    least = statistics.median(lines[0].times)
    for line in lines:
        median = statistics.median(line.times)
        print(f"  {median / 1e6:8.3f} ms  {median / least:7.2f}  {line.name}")


def command(name, *words):
    return [os.path.join(BIN, name), *words]


def rehearse(state, *words):
    environment = dict(os.environ, REHEARSAL_STATE=state)
    return subprocess.run(command(*words), env=environment, check=True, stdout=subprocess.DEVNULL)


def fresh(folder, name, past=0):
    """A state folder with a prepared rekey and so many past events."""
    state = os.path.join(folder, name)
    rehearse(state, "chsim", "-scenario", "both", "-time", "260105090000", "-scale", "0")
    if past:
        # Each replication heals two servers that the key before made stale: two alerts, opened and fixed.
        rehearse(state, "chencryption", "-keyserver", "newkey", "-key", "prepare")
        rehearse(state, "chencryption", "-keyserver", "newkey", "-key", "commit")
        rehearse(state, "chsim", "-advance", "5h")
        lengthen(state, past)
    return state


def lengthen(state, past):
    """Repeats the history's lines until there are so many, as a deliberate edit of the state that counts them."""
    history = next(os.path.join(state, name) for name in os.listdir(state) if name.startswith("storage-"))
    with open(history, "rb") as file:
        lines = file.read().splitlines(keepends=True)
    with open(history, "wb") as file:
        file.writelines(lines[number % len(lines)] for number in range(past))
    with open(history, "rb") as file:
        digest = 0xCBF29CE484222325
        for byte in file.read():
            digest = (digest ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    path = os.path.join(state, "storage.json")
    with open(path) as file:
        text = file.read()
    head, rest = text.split('"history" : {', 1)
    rest = rest.split("}", 1)[1]
    length = os.path.getsize(history)
    head = head.split('"checksum" : "', 1)[0] + '"checksum" : "' + head[head.index('",'):]
    with open(path, "w") as file:
        file.write(f'{head}"history" : {{\n    "hash" : "{digest:016x}",\n    "length" : {length}\n  }}{rest}')
    turn(state)


def turn(state):
    """A change and its opposite: the files are those of a state that is in use."""
    for step in ("prepare", "cancel"):
        rehearse(state, "chencryption", "-keyserver", "newkey", "-key", step)


def prepared(folder, name):
    """A state with a prepared rekey, and what makes the next one once that has been committed."""
    state = fresh(folder, name)
    prepare = ("chencryption", "-keyserver", "newkey", "-key", "prepare")

    def again():
        rehearse(state, "chsim", "-replicate")
        rehearse(state, *prepare)

    again()
    return state, again


def step(name):
    return command("chencryption", "-keyserver", "newkey", "-key", name)


def readers(file):
    reading = "import json,sys; print(json.load(open(sys.argv[1]))['state']['keyServerMethod'])"
    return [
        Line("jq, reading the same file", [shutil.which("jq"), ".state.keyServerMethod", file]),
        Line("python3, reading the same file", [sys.executable, "-c", reading, file]),
    ]


def looking(folder):
    state = fresh(folder, "looking")
    rehearse(state, "chencryption", "-keyserver", "newkey", "-key", "prepare")
    table("Looking", [
        Line("/bin/true", ["/bin/true"]),
        Line("lsencryption", command("lsencryption"), state),
        Line("lskeyserver", command("lskeyserver"), state),
        Line("lsencryption, no state", command("lsencryption"), os.path.join(folder, "nothing")),
    ] + readers(os.path.join(state, "storage.json")))


def rekeying(folder):
    """A whole rekey, against processes that change nothing."""
    state = fresh(folder, "rekeying")
    turn(state)
    table("Rekeying", [
        Line("/bin/true", ["/bin/true"]),
        Line("prepare and commit, two processes", [step("prepare"), step("commit")], state,
             lambda: rehearse(state, "chsim", "-replicate")),
    ] + readers(os.path.join(state, "storage.json")))


def changing(folder):
    bare = os.path.join(folder, "bare-commit")
    subprocess.run(["cc", "-O2", "-o", bare, os.path.join(HERE, "bare-commit.c")], check=True)
    state = fresh(folder, "changing")
    turn(state)
    copy = os.path.join(folder, "copy", "storage.json")
    os.mkdir(os.path.dirname(copy))
    shutil.copy(os.path.join(state, "storage.json"), copy)
    cancel = lambda: rehearse(state, "chencryption", "-keyserver", "newkey", "-key", "cancel")
    committed, prepare = prepared(folder, "committed")
    table("Changing", [
        Line("write, fsync, rename, fsync (C)", [bare, copy]),
        Line("prepare", step("prepare"), state, cancel),
        Line("commit", step("commit"), committed, prepare),
    ])


def remembering(folder):
    states = [(past, fresh(folder, f"past-{past}", past)) for past in (0, 1_000, 100_000)]
    table("A long past: lsencryption", [
        Line(f"{past:7,} past events", command("lsencryption"), state) for past, state in states])
    table("A long past: prepare", [
        Line(f"{past:7,} past events", step("prepare"), state,
             lambda state=state: rehearse(state, "chencryption", "-keyserver", "newkey", "-key", "cancel"))
        for past, state in states])


def together(folder, changes=64):
    """So many changes, made by one process after the other or by several at once, each in a folder of its own."""
    counts = (1, 2, 4, 8)
    states = {count: fresh(folder, f"together-{count}") for count in counts}
    rates = {count: [] for count in counts}
    rounds = max(3, ROUNDS // 20)
    for _ in range(rounds):
        for count in random.sample(counts, len(counts)):
            environment = dict(os.environ, REHEARSAL_STATE=states[count], REHEARSAL_LOCK_TIMEOUT="60")
            running, left, start = [], changes, time.perf_counter_ns()
            while left or running:
                while left and len(running) < count:
                    words = command("chsim", "-advance", "1s")
                    running.append(os.posix_spawn(
                        words[0], words, environment, file_actions=[(os.POSIX_SPAWN_DUP2, NOWHERE, 1)]))
                    left -= 1
                ended, status = os.wait()
                running.remove(ended)
                if status != 0:
                    sys.exit("a change failed")
            rates[count].append(changes * 1e9 / (time.perf_counter_ns() - start))
    print(f"\nMany at once: changes a second, all processes together ({rounds} rounds of {changes} changes)")
    one = statistics.median(rates[1])
    for count in counts:
        median = statistics.median(rates[count])
        print(f"  {median:8.0f} /s  {median / one:7.2f}  {count} process{'es' if count > 1 else ''} at once")


# Copied, as an installation does: what a linker has just written starts noticeably slower on some file systems.
for name in ("lsencryption", "lskeyserver", "chencryption", "chsim"):
    shutil.copy(os.path.join(BUILT, name), BIN)
try:
    with tempfile.TemporaryDirectory(prefix="rekey-rehearsal-") as own:
        looking(own)
        rekeying(own)
        changing(own)
        remembering(own)
        together(own)
finally:
    shutil.rmtree(BIN)
