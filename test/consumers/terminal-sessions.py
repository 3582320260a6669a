"""Runs commands in pseudo-terminals, each pressing keys when it sees words, and says how each ended.

Reads a list of sessions as JSON from standard input, writes a list of their ends to standard output.
"""

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

PATIENCE = float(os.environ.get("PATIENCE", "300"))   # seconds, for any one question: this ends what hangs, and a slow machine must pass too


def run(session):
    main, side = pty.openpty()
    size = struct.pack("HHHH", session["rows"], session["columns"], 0, 0)
    fcntl.ioctl(side, termios.TIOCSWINSZ, size)
    before = termios.tcgetattr(side)
    pid = os.fork()
    if pid == 0:
        os.setsid()
        fcntl.ioctl(side, termios.TIOCSCTTY, 0)
        for stream in (0, 1, 2):
            os.dup2(side, stream)
        os.chdir(session["folder"])
        os.execvpe(session["command"][0], session["command"], session["env"])
    printed = b""
    missed = None
    for step in session["steps"]:
        seen, more = wait_for(main, pid, step["see"])
        printed += more
        if not seen:
            missed = step["see"]
            break
        if "signal" in step:
            os.kill(pid, getattr(signal, step["signal"]))
        else:
            os.write(main, step["press"].encode())
    if missed and not has_ended(pid):
        os.kill(pid, signal.SIGKILL)
    printed += drain(main, pid)
    status = ended(pid)
    after = termios.tcgetattr(side)
    os.close(main)
    os.close(side)
    return {
        "code": status,
        "missed": missed,
        "modes": before == after,
        "printed": printed.decode("utf-8", "replace"),
    }


CODES = re.compile("\x1b\\[[?\\d;]*[A-Za-z]")


def words_of(printed):
    """What can be read, wherever the lines break."""
    return " ".join(CODES.sub("", printed.decode("utf-8", "replace")).split())


exits = {}


def has_ended(pid):
    if pid not in exits:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            exits[pid] = os.waitstatus_to_exitcode(status)
    return pid in exits


def wait_for(main, pid, words):
    """Whatever is printed until the words are there; a command that has ended will not print them any more."""
    printed = b""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        was_over = has_ended(pid)
        if select.select([main], [], [], 0.1)[0]:
            printed += os.read(main, 65536)
            if words in words_of(printed):
                return True, printed
        elif was_over:
            break
    return False, printed


def drain(main, pid):
    """Whatever is printed until the command has ended."""
    printed = b""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if select.select([main], [], [], 0.02)[0]:
            printed += os.read(main, 65536)
        elif has_ended(pid):
            break
    return printed


def ended(pid):
    if pid not in exits:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return None
    return exits[pid]


json.dump([run(session) for session in json.load(sys.stdin)], sys.stdout)
