# Chinese: the wording of budget performance reports in the official translations.
# Patterns are RE2; patterns, words and the texts that they are held against lose their accents first, apostrophes,
# hyphens and spaces of all kinds are one each (core/folding.h), and width is folded: "：" reads ":".
# A word that ends with "*" in a list may go on (inflected forms), in the middle of an entry, too.

[profile]
language = zh

# ---- how a report shows its structure --------------------------------------------------------------
# Patterns see text without outer white space, width folded (full-width forms read as ASCII, "、" as ",", "。" as ".").

# The commonest words of any text: the language whose words take up most of a text is the text's.
[language.common_words]
的
和
在
了
为
為
与
與
以
及
是
有
于
於

# Tables of text: `columns` names the roles of their columns, in the order in which they are printed; `anchor` the one
# whose short values begin rows; then the wording of each header cell, which may be followed by what stands in brackets,
# also where one is missing. `…_short` may stand in for it beside the other cells. A line around which such a header row
# may stand holds the `hint`.
[table.outputs]
columns = planned actual remark
anchor = actual
numbers = (?:序|编|編|项|項)?[号號次](?:数|數|码|碼)?|(?i)(?:no|nr)\.?|#|№
planned = (?:[计計](?:划|劃|畫)|[预預][期定]|规划|規劃)的?[产產]出(?:\s*\([^()]{0,20}\)?)?
actual = (?:(?:已|实际|實際)?\s*完成(?:情况|情況|数目|數目|数量|數量|与否|與否)?|(?:实际|實際)[产產]出|[实實][现現]情[况況])\s*[:(]\s*(?:(?:数目|數目|数量|數量|数字|數字)|[是有]\s*/?\s*(?:或\s*)?[否无無])[^()]{0,16}\)?|(?:实际|實際)\s*完成(?:情况|情況)?|完成(?:情况|情況)|(?:实际|實際)[产產]出
# The same where the words in brackets are missing.
actual_short = 已?\s*完成
remark = (?:[说說]明|[备備]注|備註|[评評][注註论論]|附[注註]|意[见見])(?:\s*\([^()]{0,20}\)?)?
[table.indicators]
columns = planned actual
hint = [绩績]效指[标標]|成[绩績]指[标標]|[业業][绩績]指[标標]|成就指[标標]
planned = (?:[计計](?:划|劃|畫)|[预預]期|[预預]定)?的?(?:[绩績]效|成[绩績]|业绩|業績|成就)指[标標](?:\s*\([^()]{0,20}\)?)?|[预預]期成(?:[绩績]|就|果)
actual = (?:[实實][际際])的?(?:[绩績]效|成[绩績]|业绩|業績|成就)指[标標](?:\s*\([^()]{0,20}\)?)?

# Tables of figures: what their headers, labels and the lines above them say. Each is looked for anywhere in a text.
# A line of a header row with a column of actual figures holds the `hint`. `intended` is planned though it holds a word
# of actual figures. `estimate` is of a coming period; `amount`
# and `percent` stand below `variance`; `label` heads the column that names the rows; `money` and `staff` tell resources
# from staffing, `deliverables` tells a programme budget's; `unit` and `caption` stand above a table.
[table.figures]
hint = [实實][际際]|支出|在[职職任]|[达達]成|已[执執]行
planned = [计計][划劃]|分配[数數]|批款|核定|核[准準]|[预預]算|[拨撥]款|批[准準]|目[标標]|[经經][费費]分[摊攤]|方案所列
intended = (?:[计計][划劃]|核定|核[准準]|批[准準])(?:\s*/\s*[(（]|[(（])?\s*(?:支出|平均)|平均(?:[计計][划劃]|核定|批[准準])
actual = [实實][际際]|支出|在[职職任]|[达達]成|平均|已[执執]行
estimate = [拟擬][议議]|估[计計]|[预預][计計]|[预預][测測]|所需|[概][算]
variance = 差[异異額额]|[变變][动動化]|增[减減]|空[缺]|[结結][余餘]|未支配
amount = [数數][额額]|金[额額]
percent = 百分比|百分率|百分[数數]|[%％]
label = ^[类類][别別]|^[组組]|^支出[类類][别別]|^[项項]目
money = 分配[数數]|批款|支出|[费費]用|美元|[经經][费費]|[预預]算
staff = [员員][额額]|[员員]工|人[员員]|[职職]位|[兵]力|[编編]制|空缺率|核定|在[职職]
vacancy = 空缺
deliverables = [类類][别別]和(?:次[级級]?|子|分)[类類]|^[应應]交付
unit = 千美元|百[万萬]美元|[单單]位[:：]|百分比
caption = ^[表附]件?\s*[\d一二三四五六七八九十]
subtotal = ^小[计計]|所需[资資]源[毛净淨][额額]
total = 共[计計]$|^[总總][计計共]|^合[计計]|^共[计計]
net_change = ^[净淨](?:[变變]化|增|减)
period = (?:19|20)\d\d(?:\s*[/–-]\s*(?:(?:19|20)?\d\d))?

# Headings, with the groups code and title.
[heading]
accomplishment = ^[预預]期成(?:[绩績]|就|果)\s*(?:\(?\s*(?P<code>\d+(?:\s*\.\s*\d+)*)\s*\)?\s*[:.,]?|:)\s*(?P<title>.*)
section = ^(?P<code>[A-Z])\s*[.,]\s*(?P<title>\S.*)
office = ^\(?(?P<code>[a-z]{1,2}|[一二三四五六七八九十]{1,2})(?:\)|\s?[.,])\s*(?P<title>\S.*)
# Above the sections; the section of its tables where no other stands between.
chapter = ^(?P<code>[一二三四五六七八九十]{1,3}|[IVX]{1,6})\s*[.,]\s*(?P<title>\S.*)
# A section by another name.
component = ^(?:[构構組组]成部分|部分)\s*(?P<code>\d+|[一二三四五六七八九十]{1,3})\s*[:.,]\s*(?P<title>\S.*)
# A numbered heading or paragraph; what follows tells which.
numbered = ^(?P<code>\d{1,3})\s*\.\s*(?P<title>[^\s\d].*)
# Lines after which no table goes on.
other = ^(?:外部因素.{0,20}|附件(?:\s*[一二三四五六七八九十\d]+)?|(?:表|[图圖])\s*\d+.{0,60})

# Lines that are no part of what a page holds. `continued`: a whole line that says that a table or heading goes on from
# the page before, above a header printed again; `blank`: the words of a page that is empty otherwise.
[page]
continued = (?:.{0,80}\s*)?\(\s*[续續]\s*[^()]{0,6}\)|[续續](?:表|上表|前表|上页|上頁|前页|前頁)?|接(?:上|前)(?:表|页|頁)
blank = .{0,10}(?:有意|故意)?留(?:作)?空(?:白)?.{0,10}|.{0,6}(?:空白[页頁]|此[页頁]空白).{0,6}

[contents]
title = 目\s*[录錄次]
# Stands above the column of page numbers.
page = [页頁]\s*[次码碼数數]?

[abbreviations]
title = (?:[简簡]\s*[称稱]|缩\s*写|縮\s*寫|[缩縮]?\s*略\s*[语語])(?:表|一[览覽]|[对對]照表)?

[front]
session = 第.{1,12}[届屆](?:[会會][议議])?.{0,30}
agenda_item = (?:[临臨][时時])?[议議]程[项項]目\s*\d.{0,40}
report_kind = (?:秘[书書][长長]|.{2,24}(?:委[员員][会會]|小?[组組]))(?:提交)?的(?:[报報]告|[说說]明)
# Groups: year, month (a number, or a name out of front.months), day of the period's first and last day.
period = (?P<y1>\d{4})\s*年\s*(?P<m1>\d{1,2})\s*月\s*(?P<d1>\d{1,2})\s*日\s*(?:起\s*)?(?:至|到|-|–|—|~)\s*(?:(?P<y2>\d{4})\s*年)?\s*(?P<m2>\d{1,2})\s*月\s*(?P<d2>\d{1,2})\s*日

# Names of the months, January first, one a line ("a | b" for several); empty where dates give numbers.
[front.months]

# What the figures of a completed value are made of.
[cell]
value = [\d\s,.%+/–—…-]
value_rest = %
# An answer in words that ran together with the planned cell before it, or the remark behind it; with the group value.
answer_behind = .*(?:[^\s是与與或能可]|\S\s+)(?P<value>是|否)
answer_before = (?P<value>是|否)(?:\s+\S.*|[^\s\d,.;:是否则則决決认認定在由因为為对對].*)

# ---- what record keys are made of ------------------------------------------------------------------
# A record key names sections and offices as the English version does, so that it is the same in all language versions.
# Each line is a way to count: what is printed for the first, the second …, parted by spaces. In the key, sections are
# A, B, C …, offices a, b, c …, chapters I, II, III …, components 1, 2, 3 …; what is printed so in the language itself
# (Latin letters, Roman numbers, figures of any script) needs no line. Where several lines have a code, the one counts
# that has most of the document's codes of this kind: letters that look alike, and spellings, are lines of their own.
[record_key.sections]

[record_key.offices]
一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十

# Components with such numbers count as chapters: nothing in a code tells them apart.
[record_key.chapters]
一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十

[record_key.components]

# ---- what alignment weighs -------------------------------------------------------------------------

# Measure words that stand behind a counted number.
[align.measure_words]
次
份
项
名
期
宗
件
起
则
封
场
笔
张
卷
页
人次
人
门
种
台
支
组
套
国
家
处
所
位
条
篇
本
册
部
艘
架
辆
吨
磅
箱
包
批
轮
届
例
户
英尺
公里
千米
班
课时
模块
群
队
架次
立方米
平方米
平方公里
公顷
升
公升
公斤
千克
工作日
座
栋
幢
间
幅
枚
颗
根
株
头
匹
只
把
袋
桶
瓶
盒
捆
车
艇
班次
航班
人日
工时
小组
层
段
节
课
集
版
讲
席
岗
员
个
口
道
眼
面
块
片
棵
顶
具
副
盏
款
类
类别
站
点
孔
井
营
团
连
排
桩
户次
票
单
页次
条次
万
亿
百万
千

# Words that begin like a measure word and are none: 2 支持…, 3 组织了….
[align.not_measures]
支持
支助
支付
支出
组织
组成
组建
组办
处理
处置
处于
部署
部分
位于
条件
项目
家庭
层面
讲授
集中
类似
国际
点名
轮流
段落
级别

# Behind a number they make a duration, a date, an age or a rank, no quantity.
[align.duration_words]
年
月
日
天
小时
个月
个小时
个星期
个工作日
周
岁
分钟
世纪
时
美元
号
级

# These begin like a duration and are counted.
[align.not_durations]

[align.qualifiers_before]
约
大约
至少
多达
最多
最少
平均
不少于
不超过
超过
将近
近
共
共计
总共

[align.range_words]
至
到
-
–
—
~
～

# A number behind one of these names something and counts nothing.
[align.ordinal_before]
第

# The same, unless a measure word follows: 表 5, but 发表 5 份.
[align.named_by_number]
群组
阶段
附件
部分
项目
表
图

[align.percent_words]
%
％

[align.yes]
是

[align.no]
否

[align.all]
全部
所有

[align.none]
无
不适用
不详
-
–
—
…
...
無
不適用
暂无

[align.negation]
没有
未
推迟
延迟
取消
不再
无法
不需要
无需
拒绝
尚未
暂停
改期
不属于
才举行
仍在
搁置

# A cell that ends with one of these goes on elsewhere.
[align.connectives]
和
与
及
或
以及
的
为
在
对
向
就
并
以
、
，
,
；
;
：
:
（
(
“
《
/

# Between the parts of a list.
[align.coordinators]
和
与
及
以及
或
、

# Words that a number must follow: no remark ends with one.
[align.asks_for_number]
了
共
第
于
至
到
从
自
每
其中
包括
分别

# Words that a number often follows, and with which a remark may end as well.
[align.before_number]
是
有
进行
举行
发出
作出
提出
派出
达到
完成
编写
举办
开展
提供
签订
审查
维护
制定
处理

[align.generic_counts]
数目
次数
数量
人数
总数
数
实际数目

[align.above]
高于
高出
多于
超过
超出
大于
增加
增多
上升
多开
额外

[align.below]
低于
少于
小于
不足
减少
下降
不到
少开

# A difference without direction. An explanation of a variance holds one of these, or of the two lists above.
[align.difference]
差异

# Words that a sentence which explains a variance may begin with before its subject.
[align.articles]

# What may stand between an explanation's subject and the comparison.
[align.before_comparison]
均
大大
远
略
明显
出现
这一
这种
存在
该

# What explanations of a variance usually begin with, even where they are glued to other text.
[align.variance_subjects]
产出
产出数目
产出数量
产出次数
实际产出
实际产出数目

[align.numerals]
二 2
两 2
三 3
四 4
五 5
六 6
七 7
八 8
九 9
十 10
十一 11
十二 12

[align.grammar]
spaces_between_words = no
# The words that make a sentence an explanation of a difference from the plan, from its subject on, which begins at
# a paragraph, a sentence, or a comma-free stretch.
variance = (?:(?:实际)?产出(?:数目|数量|次数)?|[^，。；：,;:.\s]{0,18}?)(?:均|大大|远|略|明显)?(?:(?:高于|高出|多于|超过|超出|大于|低于|少于|小于)(?:原?计划|预期|预计|预算|原定|原先|计划的)|(?:增加|减少|增多|下降|上升|降低|升高|提高|增长|缩减|下滑)(?:的原因|是由于|是因为|归因|[,，]\s*原因|的主要原因)|(?:出现|这一|这种|存在|该)差异(?:主要)?(?:是由于|是因为|的原因|的主要原因|与|反映|源于))
# Where words are spaced the two are looked for one after the other; here the pattern above has both.
variance_comparison = [^\s\S]
variance_reason = [^\s\S]
cause = (?:原因之一是|主要原因是|的?原因是|原因在于|是由于|是因为|由于|因为|归因于|反映出?了?)\s*[,，:：]?\s*
# What ends with a connective and is a whole sentence all the same.
complete = 是[^，。；,;]{1,80}的$

# Where words are spaced: words that end the noun phrase that a number counts.
[align.ends_noun_phrase]

# A number right behind one of these tells for whom or where, seldom how much: 对 15 个特派团进行 21 次访问.
[align.governs_recipients]
对
为
在
向
从
给
就
关于
有关
涉及
来自
其他
支持

# What follows one of these lists parts of what was counted before.
[align.lists_parts]
包括
其中
即
例如
如

# ---- signs of an outputs table, however its header is spelled --------------------------------------
# Letters are compared, a few of them may differ; what parts words does not count.

[signs.planned]
计划产出
計劃產出
预期产出
预定产出

[signs.completed]
已完成
数目或是/否
数目或有/无
数目或是否
实际产出
完成情况

[signs.remark]
说明
說明
备注
评注

[signs.indicators]
绩效指标
业绩指标

# ---- how figures are read --------------------------------------------------------------------------
# Entries match in either case, hyphens and spaces of any kind alike; one that ends with '*' may go on as a longer word.

# Marks inside numbers; "space" is any white space but a line's end.
[numbers.decimal]
.

[numbers.group]
,
space

[reading.grammar]
# Where the noun stands that a number counts: last or first in its phrase; or a measure word does the counting.
counted_noun = measure

# Numbers in words that ICU's spell-out rules for the language lack.
[reading.numerals]
两 2
俩 2

# Words that ICU spells a number with, and which mean something else when they stand alone.
[reading.not_numerals]

# Words that multiply the number before them.
[reading.number_multipliers]

# What may stand between two parts of a number in words.
[reading.number_joins]

[reading.magnitudes]
百 100
千 1000
万 10000
十万 100000
百万 1000000
千万 10000000
亿 100000000
十亿 1000000000

# Signs and words of money, before or behind the number, with the ISO 4217 code.
[reading.currencies]
美元 USD
US$ USD
$ USD
欧元 EUR
€ EUR
英镑 GBP
£ GBP
瑞士法郎 CHF
日元 JPY
人民币元 CNY
元人民币 CNY
非洲法郎 XAF
中非法郎 XAF

[reading.qualifiers]
逾
高达
至多
大概
接近
仅
只有
不低于
不多于
最低
最高
每年平均
平均每月
平均兵力为
平均兵力
平均人数为
平均人数
平均总数
累计
总计
合计
总数为
大致
不到
多于
少于
不足

# Before a number of which a range_join leads to the upper end: "between 10 and 12".
[reading.range_openers]
介于

[reading.range_joins]
和
与

# Before a number: so many per cent.
[reading.percent_before]
百分之

# Behind a number: about so many.
[reading.about_behind]
余
多
左右

# Words whose number names one of them, unless a measure word follows.
[reading.names_before]
区
级
号
扩展
类
型
截至

# Words behind a number that then counts nothing.
[reading.names_behind]
范围内
以上
以下
以内
岁
周岁

# Units of time: how many of them a year has.
[reading.period_units]
个月 12
月 12
个星期 52
周 52
天 365
日 365
个季度 4
季度 4
年 1

# What is counted is counted so often a year.
[reading.rates]

[reading.rates_before]
一年 1
每月 12
每个月 12
每周 52
每星期 52
每天 365
每日 365
每季度 4
每个季度 4
每季 4
每年 1
每半年 2
每两周 26
每两个月 6

# Attributes that say how often in a year something comes.
[reading.periodic]
每月 12
每个月 12
按月 12
月度 12
每周 52
每星期 52
每日 365
每天 365
每季度 4
每个季度 4
每季 4
季度 4
每半年 2
半年度 2
每两周 26
每两个月 6

# Between two numbers, of which the second one multiplies the first one.
[reading.each_of]
各举办
各举行
各进行
各开展
各组织
各设
各建
各派
各提供
各培训
各安装
各部署

[reading.times]
×
x
乘以

[reading.measure_words]
个人日
个人月
个工作日
公吨
剂
件
顿
餐
趟
车次
人月
人年
台次
批次
场次
百分点
毫升
平方公里
英里
桩
米
升
户
立方
千瓦
兆瓦
千瓦时

[reading.not_measures]
根据
根本
根源
部门
部队
部长
部级
部落
批准
批评
国内
国王
国防
家长
家访
家禽
人口
人权
人道
人员
人民
人力
人数
人事
人工
人身
人质
位置
层次
门户
门槛
种植
种族
种子
台风
支柱
支援
起草
起诉
起义
起初
则是
封锁
封闭
封存
场景
卷宗
页面
套管
包括
包围
包装
包容
轮换
轮值
例如
例外
例行
户外
班长
群众
群体
队伍
队员
座谈
间接
间隔
头目
匹配
只有
只是
只能
只需
把握
把关
袋装
车辆
车队
车间
节约
节能
节省
课程
版本
版权
讲习
讲座
讲话
讲解
席位
岗位
岗哨
员工
口粮
口头
口岸
道路
道德
眼下
面对
面临
面向
面积
块状
片面
顶替
具有
具体
具备
副秘书长
副本
副主席
副部长
副特别代表
款项
类型
站点
点火
孔径
营地
营救
营业
团体
团长
团队
团结
连接
连续
连同
排雷
排放
排除
排水
排查
票据
单位
单独
单方
剂量
餐饮
趟次
升级
升降
千年
万一
本届
本组织
本特派团
本次
本部
本着
本区域
本预算
本期间
册子
处长
所长
所涉
所属
所在
所致
所处
所提
名额
期限
期刊
期中
宗教
宗旨
架设
架构
张贴
种类
封面
条约
条款
条例
条目
篇章
届时
届会
群岛
间断
幅度
集体
集合
集会
集装箱
艇员
层级
本报告
本期
本年
本国
本阶段
本地
所有
所述
所需
场外
名称
名义
份额
个人
个别
项下
次要
次级
期间
期望
件事
场所
场地
对于
对外
对待
对此
家属
方面
方式
方案
方法
度假
米勒
周边
周围
年度
年轻
年龄
月度
天然
类似
元素

# Attributes that stand before the noun where nouns stand first in their phrase.
[reading.leading_attributes]

# More words that end the noun phrase that a number counts.
[reading.phrase_ends]

# Joins two attributes of one noun.
[reading.attribute_joins]

# Nouns of many without the ending of the plural.
[reading.collectives]

# Measure words that reports say for one another: those of one kind are no contradiction. "any" fits all.
[reading.noun_kinds]
次 event
期 event
场 event
轮 event
届 event
班 event
节 event
人次 person
名 person
人 person
位 person
员 person
份 document
本 document
册 document
篇 document
部 document
件 any
个 any
项 any
套 any
种 any
批 any
例 any
起 any
宗 any
吨 mass
公吨 mass
处 place
座 place
所 place
家 place
辆 thing
台 thing
架 thing
艘 thing

[reading.plural_endings]

[reading.no_plural_endings]

[reading.participle_endings]

[reading.not_participles]

[reading.behind_noun_endings]

[reading.governors]
通过
由
与
针对
服务
惠及

[reading.lists_parts]

# Between a part and the whole that it is of: "22 of the 35 courts".
[reading.wholes]

# What follows one of these are all parts of what was counted.
[reading.whole_lists]
即
分别为

# A completed value that says: none of it.
[reading.nil]
无
零
没有

[reading.partial]
部分
部分完成
部分执行
部分实现
部分交付
部分是

# Behind these stands a cause.
[reading.reasons]
出于
为满足
为了满足
旨在满足
缘由是
起因于
原因是
主要原因是
是由于
是因为
由于
因为
归因于
归功于
反映了
反映出
反映
鉴于
得益于
多亏
缘于
源于
因
考虑到

# Reasons only behind what was not done, in the same clause: "postponed as …".
[reading.undone_reasons]

# The same, of which nothing but a difference from the plan is explained.
[reading.sure_reasons]

[reading.reasons_behind]
请求
的请求
要求
的要求
邀请
的影响
影响
所致
而
造成的
造成
引起的
导致的

# Reasons only where one of the reasons_behind follows in the same clause.
[reading.paired_reasons]
受
应
是

# What leads from a cause to its effect: 道路不通，导致访问减少.
[reading.consequences]
从而导致
导致
致使
造成
使得
以致

# What begins like a reason and is none.
[reading.not_reasons]
因素
因此
因而
因应
因特网

# Words of a difference from the plan.
[reading.above]
增打
升高
提高到
增办
增开
增设
增派
加开
加派
更高
额外
较高
更高
较多
更多
高于计划
超额
增至
增长
高于
多出
上调

[reading.below]
较低
降低
下滑
更低
较少
更少
低于计划
未达
降至
下降
缩减
削减
少了
偏低
不足

[reading.difference]
差距
偏差

# Words of what was not done.
[reading.negations]
未能
未
没有
无法
不能
尚未
不得不

[reading.undone]
妨碍
阻碍
推迟
取消
延期
延迟
延误
暂停
中止
搁置
改期
中断
停止
推后
撤回
撤销
推延
受限
受阻
有限

# ---- indicators of achievement ---------------------------------------------------------------------

# How the actual text begins where what was planned was reached, and where it was not.
[indicators.achieved]
已实现
实现
达到
已达到
已完成
是

[indicators.not_achieved]
未实现
未达到
没有实现
未完成
部分实现
否

# Of an indicator that speaks of such a change, less than planned is better.
[indicators.falling]
减少
降低
下降
空缺

# ---- tables of figures -----------------------------------------------------------------------------

# What a table's unit says its figures are to be multiplied by.
[figures.scales]
千 1000
万 10000
百万 1000000
