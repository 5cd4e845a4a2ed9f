// Where a remark explains a difference from the plan: extent, cause, direction, and what only looks like it.
#include "align/align_reading.h"
#include "support/catch.h"

using outturn::test::explanation;

TEST_CASE("an explanation ends with its sentence") {
  CHECK(explanation("30 mooring trips | 22 | Trips. The lower output was due to high tides. Crews stayed in touch",
                    "en") == "below: The lower output was due to high tides <high tides>");
  CHECK(explanation("修建 30 座码头 | 22 | 修建了 22 座码头。产出低于计划数目，原因是涨潮。船员继续联系", "zh") ==
        "below: 产出低于计划数目，原因是涨潮 <涨潮>");
}

TEST_CASE("a reason behind a comma explains what the numbers show") {
  CHECK(explanation("11 jetties | 8 | Jetties were repaired, owing to a shortage of gravel", "en") ==
        "below: owing to a shortage of gravel <a shortage of gravel>");
  CHECK(explanation("11 jetties | 11 | Jetties were repaired, owing to a shortage of gravel", "en").empty());
}

TEST_CASE("what was not done is explained where less was done") {
  CHECK(explanation("5 courses | 4 | Courses. One course was postponed to May owing to a strike", "en") ==
        "below: One course was postponed to May owing to a strike <a strike>");
  CHECK(explanation("举办 21 次演习 | 19 | 举行了 19 次演习。2 次演习因宵禁取消", "zh") ==
        "below: 2 次演习因宵禁取消 <宵禁>");
  CHECK(explanation("举办 5 期课程 | 4 | 举办了 4 期课程。1 期课程受罢工影响推迟", "zh") ==
        "below: 1 期课程受罢工影响推迟 <罢工>");
}

TEST_CASE("what follows what was not done may tell why") {
  CHECK(explanation("24 missions | 19 | Missions. Five missions were withdrawn following clashes", "en") ==
        "below: Five missions were withdrawn following clashes <clashes>");
  CHECK(explanation("6 meetings | 4 | Meetings. Two were postponed as the sides disagreed", "en") ==
        "below: Two were postponed as the sides disagreed <the sides disagreed>");
  CHECK(explanation("6 meetings | 4 | Meetings. Visits were made following the talks", "en").empty());
  CHECK(explanation("6 meetings | 4 | Meetings. Two were postponed to the following period", "en").empty());
  CHECK(explanation("6 meetings | 4 | Meetings. Two were not held after June 2023", "en").find('<') ==
        std::string::npos);
  CHECK(explanation("6 visits | 4 | Visits. Two were cancelled after 3 May 2023", "en").find('<') == std::string::npos);
  CHECK(explanation("6 meetings | 4 | Meetings. Two were cancelled as part of the plan", "en").empty());
  CHECK(explanation("6 reuniones | 4 | Reuniones. Se cancelaron dos tras las lluvias", "es") ==
        "below: Se cancelaron dos tras las lluvias <las lluvias>");
  CHECK(explanation("عقد 6 اجتماعات | 4 | اجتماعات. وأجل اجتماعان عقب الفيضانات", "ar") ==
        "below: وأجل اجتماعان عقب الفيضانات <الفيضانات>");
}

TEST_CASE("what was missing is the cause, and not that alone of which it was missing") {
  CHECK(explanation("8 visits | 5 | Visits. Three visits were cancelled for lack of fuel", "en") ==
        "below: Three visits were cancelled for lack of fuel <lack of fuel>");
  CHECK(explanation("8 visitas | 5 | Visitas. Se cancelaron tres visitas por falta de combustible", "es") ==
        "below: Se cancelaron tres visitas por falta de combustible <falta de combustible>");
  CHECK(explanation("8 visites | 5 | Visites. Trois visites ont été annulées par manque de carburant", "fr") ==
        "below: Trois visites ont été annulées par manque de carburant <manque de carburant>");
}

TEST_CASE("what brought a difference about stands between two words in Chinese") {
  CHECK(explanation("举行 12 次会议 | 9 | 次会议。会议减少是洪水造成的", "zh") == "below: 会议减少是洪水造成的 <洪水>");
  CHECK(explanation("举行 12 次会议 | 9 | 次会议。取消的是旱季的会议", "zh").empty());
}

TEST_CASE("what was limited was not done") {
  CHECK(explanation("8 visits | 5 | Visits. Travel was limited due to floods", "en") ==
        "below: Travel was limited due to floods <floods>");
  CHECK(explanation("8 visits | 8 | Visits. Travel was limited due to floods", "en").empty());
  CHECK(explanation("进行 8 次访问 | 5 | 次访问。因洪水，旅行受限", "zh") == "below: 因洪水，旅行受限 <洪水>");
  CHECK(explanation("维修 8 座大楼 | 5 | 座大楼。3 座大楼因洪水而停止", "zh") == "below: 3 座大楼因洪水而停止 <洪水>");
}

TEST_CASE("a cause in Arabic begins behind the letter that leads to it") {
  CHECK(explanation("عقد 6 اجتماعات | 4 | اجتماعات، نظرا لانخفاض الطلب", "ar") ==
        "below: نظرا لانخفاض الطلب <انخفاض الطلب>");
  CHECK(explanation("عقد 6 اجتماعات | 4 | اجتماعات، نتيجة للتأخر في التسليم", "ar") ==
        "below: نتيجة للتأخر في التسليم <للتأخر في التسليم>");
  CHECK(explanation("عقد 6 اجتماعات | 4 | اجتماعات، لعدم توفر الموظفين", "ar") ==
        "below: لعدم توفر الموظفين <عدم توفر الموظفين>");
}

TEST_CASE("a sentence with a reason that counts what is missing explains it") {
  CHECK(explanation("7 harbours | 6 | Harbours. One harbour was moved to another list owing to silt", "en") ==
        "below: One harbour was moved to another list owing to silt <silt>");
  CHECK(explanation("7 harbours | 6 | Harbours. Crews slept ashore owing to silt", "en").empty());
}

TEST_CASE("a cause may stand before its effect") {
  CHECK(explanation("装备 14 艘船 | 9 | 装备了 9 艘船。由于清关延误，5 艘船未能装备", "zh") ==
        "below: 由于清关延误，5 艘船未能装备 <清关延误>");
  CHECK(explanation("举办 50 次活动 | 34 | 举办了 34 次活动。之所以低于计划，是因为集会受限", "zh") ==
        "below: 之所以低于计划，是因为集会受限 <集会受限>");
}

TEST_CASE("an explanation begins behind the space that a paragraph's end has left between Han characters") {
  CHECK(explanation("访问 20 所学校 | 15 | 次访问 访问次数较少的原因是学校关闭", "zh") ==
        "below: 访问次数较少的原因是学校关闭 <学校关闭>");
  CHECK(explanation("编写 5 份报告 | 4 | 份报告 由于翻译延误，第五份报告推迟至 8 月发表", "zh") ==
        "below: 由于翻译延误，第五份报告推迟至 8 月发表 <翻译延误>");
}

TEST_CASE("a reason in front of a comparison belongs to it") {
  CHECK(explanation("访问 20 所学校 | 25 | 访问了 25 所学校。由于捐助方提供资金，访问次数多于计划", "zh") ==
        "above: 由于捐助方提供资金，访问次数多于计划 <捐助方提供资金>");
  CHECK(explanation("20 visits | 25 | Visits. Thanks to donors, the number of visits was higher than planned", "en") ==
        "above: Thanks to donors, the number of visits was higher than planned <donors>");
  CHECK(explanation("20 visits | 15 | Visits. Owing to floods, fewer visits were made than planned", "en") ==
        "below: Owing to floods, fewer visits were made than planned <floods>");
}

TEST_CASE("a cause may lead to its effect") {
  CHECK(explanation("20 visits | 15 | Visits. The roads were flooded, which led to a lower number of visits", "en") ==
        "below: The roads were flooded, which led to a lower number of visits <The roads were flooded>");
  CHECK(explanation("20 visits | 15 | Visits. Access was denied, resulting in fewer visits. Talks go on", "en") ==
        "below: Access was denied, resulting in fewer visits <Access was denied>");
  CHECK(
      explanation("20 visites | 15 | Visites. Le mauvais temps a entraîné une diminution du nombre de visites", "fr") ==
      "below: Le mauvais temps a entraîné une diminution du nombre de visites <Le mauvais temps>");
  CHECK(explanation("20 visitas | 25 | Visitas. La demanda dio lugar a un mayor número de visitas", "es") ==
        "above: La demanda dio lugar a un mayor número de visitas <La demanda>");
  CHECK(explanation("20 посещений | 15 | Посещений. Непогода привела к сокращению числа посещений", "ru") ==
        "below: Непогода привела к сокращению числа посещений <Непогода>");
  CHECK(explanation("访问 20 所学校 | 15 | 访问了 15 所学校。道路不通，导致访问次数减少", "zh") ==
        "below: 道路不通，导致访问次数减少 <道路不通>");
  CHECK(explanation("访问 20 所学校 | 15 | 访问了 15 所学校。道路不通，致使访问次数少于计划", "zh") ==
        "below: 道路不通，致使访问次数少于计划 <道路不通>");
}

TEST_CASE("what a course led to explains no difference from the plan") {
  CHECK(explanation("20 courses | 15 | Courses. The lessons led to a lower number of accidents", "en").empty());
  CHECK(explanation("20 visits | 20 | Visits. Storms led to fewer visits in May", "en").empty());
}

TEST_CASE("what a number above the plan is due to is its cause in French") {
  CHECK(explanation("20 visites | 25 | Visites. Le nombre supérieur est dû à l’ouverture d’une base", "fr") ==
        "above: Le nombre supérieur est dû à l’ouverture d’une base <l’ouverture d’une base>");
}

TEST_CASE("what a difference is mainly due to is its cause") {
  CHECK(explanation("20 visits | 25 | Visits. The higher output was attributable primarily to new depots", "en") ==
        "above: The higher output was attributable primarily to new depots <new depots>");
  CHECK(explanation("20 visits | 15 | Visits. The lower number of visits resulted mainly from floods", "en") ==
        "below: The lower number of visits resulted mainly from floods <floods>");
  CHECK(explanation("访问 20 所学校 | 15 | 访问了 15 所学校。产出降低的原因是洪水", "zh") ==
        "below: 产出降低的原因是洪水 <洪水>");
}

TEST_CASE("what is waited for is the cause of what was not done") {
  CHECK(explanation("20 visits | No | The visits did not take place, pending the approval of the ministry", "en") ==
        "below: The visits did not take place, pending the approval of the ministry <the approval of the ministry>");
  CHECK(explanation("20 visitas | No | Las visitas no tuvieron lugar, a la espera de la aprobación del ministerio",
                    "es") ==
        "below: Las visitas no tuvieron lugar, a la espera de la aprobación del ministerio <la aprobación del "
        "ministerio>");
  CHECK(explanation("8 sites | 0 | No sites were handed over pending the signing of the agreement", "en") ==
        "below: No sites were handed over pending the signing of the agreement <the signing of the agreement>");
}

TEST_CASE("what was taken back was not done") {
  CHECK(explanation("6 équipes | 5 | Équipes. Une équipe a été retirée en raison de la fermeture de la base", "fr") ==
        "below: Une équipe a été retirée en raison de la fermeture de la base <la fermeture de la base>");
  CHECK(explanation("6 equipos | 5 | Equipos. Un equipo fue retirado debido al cierre de la base", "es") ==
        "below: Un equipo fue retirado debido al cierre de la base <cierre de la base>");
}

TEST_CASE("fewer and more of what is counted compare in Spanish where something was done, not at least so much") {
  CHECK(explanation("20 visitas | 15 | Visitas. Se realizaron menos visitas a causa de la lluvia", "es") ==
        "below: Se realizaron menos visitas a causa de la lluvia <la lluvia>");
  CHECK(explanation("20 visitas | 25 | Visitas. Se realizaron más visitas de lo previsto gracias a los donantes",
                    "es") == "above: Se realizaron más visitas de lo previsto gracias a los donantes <los donantes>");
  CHECK(explanation("20 visitas | 15 | Visitas. Debido a las inundaciones, se realizaron menos visitas", "es") ==
        "below: Debido a las inundaciones, se realizaron menos visitas <las inundaciones>");
  CHECK(explanation("20 visitas | 20 | Visitas a al menos 5 provincias debido a la lluvia", "es").empty());
}

TEST_CASE("a comparison inside of what was done explains nothing where all was done") {
  CHECK(explanation("2 studies | 2 | Studies, which analysed the lower number of crews owing to silt", "en").empty());
  CHECK(explanation("举行 8 次会议 | 8 | 次会议，重点讨论旱灾风险增加的原因", "zh").empty());
}
