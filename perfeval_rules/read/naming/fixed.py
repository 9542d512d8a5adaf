"""Facts and fields that the program itself looks for by name, so that they cannot be called otherwise."""

from perfeval_rules.model.vocabulary import COMPUTED_SCORE, TABLE

_FACTS = (
    *("年度", "自评日期", "自评总分", "自评等级", "当年预算数", "预算执行数"),
    *("自报预算执行率", "资金来源", "一级指标"),
    *("项目名称", "预算单位", "实施单位", TABLE, "问题", "措施"),
    *("项目", "相同文字", "相同得分", "未能核对数"),
)
_FIELDS = {
    TABLE: ("名称", "一级", "权重", "自评分", "备注", COMPUTED_SCORE, "二级", "年度指标值", "实际完成值", "复核分"),
    "资金来源": ("来源名称", "来源预算", "来源执行"),
    "一级指标": ("一级名称", "标题分值", "得分小计"),
    "问题": ("问题摘要",),
    "措施": ("措施摘要",),
    "项目": (
        *("项目名称", "项目编号", "项目单位", "项目年度", "项目预算数", "项目执行数", "项目自评总分", "项目自评等级"),
        *("项目得分", "项目权重", "项目备注文字", "项目主要问题文字", "项目改进措施文字"),
        *("项目测算总分下限", "项目测算总分上限", "项目测算等级", "项目最高等级", "项目测算完整"),
        *("项目问题数", "项目错误数", "项目警告数"),
    ),
    "相同文字": ("文字栏目", "文字内容", "文字字数", "文字项目"),
    "相同得分": ("得分项目", "各行得分", "各行权重"),
}
FIXED = frozenset((*_FACTS, *(f"{fact}.{field}" for fact, fields in _FIELDS.items() for field in fields)))
"""Full names; a book that declares none of them loses what the program does with them, and nothing else."""
