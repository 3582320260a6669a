"""Changes files in LibreOffice as a person at its window would, and saves each in its own format.

Usage: edit-files.py -env:UserInstallation=URL < jobs.json
A job: {"file": path, "save": path, "words": [[from, to], ...], "cells": [[sheet, head, row, value], ...]}; a row is counted from
0 below the heads, one behind the last is a new one, and a value of the form YYYY-MM-DD is a day.
"""

import json
import os
import re
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = f"cornerstones-{os.getpid()}"
FILTERS = {".docx": "MS Word 2007 XML", ".xlsx": "Calc MS Excel 2007 XML"}


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connected(office):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() is not None:
                raise
            time.sleep(0.25)
    raise TimeoutError("LibreOffice did not answer")


def replace_words(document, words):
    for before, after in words:
        search = document.createReplaceDescriptor()
        search.SearchString, search.ReplaceString = before, after
        if document.replaceAll(search) != 1:
            raise ValueError(f"{before!r} does not stand there once")


def write_cells(document, cells):
    for name, head, row, value in cells:
        sheet = document.Sheets.getByName(name)
        column = 0
        while sheet.getCellByPosition(column, 0).String != head:
            if sheet.getCellByPosition(column, 0).String == "":
                raise ValueError(f"{name} has no column {head!r}")
            column += 1
        cell = sheet.getCellByPosition(column, row + 1)
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            cell.FormulaLocal = value
        elif isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value


def main():
    jobs = json.load(sys.stdin)
    accept = f"--accept=pipe,name={PIPE};urp;"
    office = subprocess.Popen(
        ["soffice", sys.argv[1], "--headless", "--norestore", accept], stderr=subprocess.DEVNULL
    )
    try:
        desktop = connected(office).ServiceManager.createInstance("com.sun.star.frame.Desktop")
        for job in jobs:
            document = desktop.loadComponentFromURL(
                uno.systemPathToFileUrl(job["file"]), "_blank", 0, (option("Hidden", True),)
            )
            replace_words(document, job.get("words", []))
            write_cells(document, job.get("cells", []))
            kind = FILTERS[os.path.splitext(job["save"])[1]]
            document.storeToURL(uno.systemPathToFileUrl(job["save"]), (option("FilterName", kind),))
            document.close(True)
        desktop.terminate()
        office.wait(60)
    finally:
        if office.poll() is None:
            office.terminate()


main()
