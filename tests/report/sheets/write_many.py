"""Writes the workbook of a case with so many findings; tells seconds, the most memory in MiB, and its size in KiB."""

import resource
import sys
import time
from dataclasses import replace

from sheets_dossier import entries, small

from perfeval_rules.report.sheets.to_xlsx import to_xlsx

count = int(sys.argv[1])
made = entries()
many = tuple(
    replace(
        made[number % len(made)],
        id=f"check-{number:08x}",
        number=number + 1,
        text=f"第 {number} 行：自评分 {number} 与按规则测算的得分不一致，相差 {number % 7} 分，备注没有说明原因。",
        places=f"指标表第 {number} 行“自评分”",
        reply=f"已收到第 {number} 条",
    )
    for number in range(count)
)
started = time.monotonic()
data = to_xlsx(replace(small(), entries=many))
seconds = round(time.monotonic() - started)
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
sys.stdout.write(f"{seconds} {most} {len(data) // 1024}\n")
