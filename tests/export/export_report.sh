#!/bin/bash
# export_report.sh BIN REPORT FOLDER: REPORT through the four filters of BIN into FOLDER.
set -e -o pipefail
PATH=$1:$PATH
rm -rf "$3"
mkdir -p "$(dirname "$3")"
# 1 says that some results want review, which is no failure here.
outturn-extract "$2" | outturn-normalize | outturn-align | outturn-export --output "$3" || [ $? -eq 1 ]
[ "$(wc -l < "$3/results.ndjson")" -gt 1 ]
