"""The names that a template may use: those of single values, and those of lists with the fields of their items.

They are Chinese because a template is written by the people who send the letters. ``docs/letters.zh-CN.md`` explains
each; what a letter is filled with has exactly these names.
"""

from collections.abc import Mapping
from types import MappingProxyType

Filling = str | int | list["Filling"] | Mapping[str, "Filling"]
"""What a name stands for: a text, a number, or a list of texts or of items with names of their own."""

Fields = Mapping[str, "Fields | None"]
"""The names of an item: ``None`` for a single value, the fields of its items for a list; texts have no fields."""

TEXTS: Fields = MappingProxyType({})


def _values(*names: str) -> dict[str, Fields | None]:
    return dict.fromkeys(names)


FINDING: Fields = {
    **_values("序号", "编号", "类别", "严重程度", "种类", "要求", "描述", "一级指标", "指标", "位置", "核对", "依据"),
    **_values("待核实", "影响", "建议", "决定", "决定理由", "决定人", "决定日期", "暂缓至", "单位反馈", "复查"),
    **_values("审核提示"),
    "整改措施": {
        **_values("措施", "责任单位", "责任人", "期限", "完成标志", "已具备", "进展", "完成情况"),
        "内容": TEXTS,
    },
}
"""One item of 问题, and of the lists made of the same items."""

BLANKS = ("发文单位", "文号", "日期", "整改期限", "反馈期限", "反馈方式", "联系人", "电话")
"""What a person fills in; a letter shows the name in 〔〕 until then."""

NAMES: Fields = {
    **_values("案例", "标题", "项目名称", "单位", "主管部门", "年度", "规则库", "采信范围", "版本", "生成日期", "模拟"),
    **_values("自评得分", "合计得分", "测算得分", "核定得分", "自评等级", "测算等级", "核定等级", "差异率"),
    **_values("问题数", "错误数", "警告数", "询问数", "提示数"),
    "材料": TEXTS,
    "注意事项": TEXTS,
    "已消除": TEXTS,
    "分项": _values("名称", "分值", "自评得分", "测算得分", "核定得分"),
    "评分": {
        **_values("序号", "一级指标", "二级指标", "指标", "指标值", "实际完成值", "分值", "自评得分", "测算得分"),
        **_values("核定得分", "差异", "复核意见", "核定人", "核定理由", "依据", "佐证", "待核实"),
    },
    "问题": FINDING,
    "主要问题": {"类别": None, "问题": FINDING},
    "暂缓": FINDING,
    "询问": FINDING,
    "补充佐证": FINDING,
    "整改事项": {**_values("问题", "措施", "责任单位", "责任人", "期限", "完成标志"), "内容": TEXTS},
    "未知事实": _values("名称", "问题", "涉及", "用途"),
    **_values(*BLANKS),
}
"""All names; those of the last line are a person's to fill in."""
