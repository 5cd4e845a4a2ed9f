// Which lines of a printed table of figures make a row.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "normalize/figures/figure_rows.h"
#include "support/catch.h"

namespace outturn::normalize {
namespace {

using Texts = std::vector<std::string>;

constexpr float kType = 10;
constexpr float kStep = 12;  // base line to base line, of rows as of wrapped lines
constexpr float kLabelRight = 250;

// A table with labels and two columns of figures, line by line.
class LinesOfFigures {
 public:
  LinesOfFigures() {
    columns_.spans = {{72, kLabelRight}, {300, 340}, {400, 440}};
    columns_.between = {275, 370};
    columns_.left = 72;
    columns_.right = 440;
    table_.parts.push_back({1, columns_, {}});
    // Labels reach as far as this one's.
    line("A label that fills the whole column beside its figures", 72, kLabelRight, "1", "2");
  }

  // `right`: where the label's line ends.
  LinesOfFigures& line(const std::string& label, float left, float right, const std::string& one = "",
                       const std::string& two = "", float step = kStep) {
    y_ += step;
    FigureLine line;
    line.pieces.resize(3);
    if (!label.empty()) line.pieces[0] = {label, {left, y_ + 2 - height_, right, y_ + 2}, {}};
    if (!one.empty()) line.pieces[1] = {one, {300, y_ - 8, 340, y_ + 2}, {}};
    if (!two.empty()) line.pieces[2] = {two, {400, y_ - 8, 440, y_ + 2}, {}};
    line.baseline = y_;
    line.size = kType;
    table_.parts.back().lines.push_back(line);
    return *this;
  }

  // Type of 10 points whose letters may reach this far from the lowest to the highest.
  LinesOfFigures& in_type_of_height(float height) {
    height_ = height;
    return *this;
  }

  LinesOfFigures& bold_line(const std::string& label, float left, float right, float step = kStep) {
    line(label, left, right, "", "", step);
    table_.parts.back().lines.back().bold = true;
    return *this;
  }

  // Without the first row.
  LinesOfFigures& narrow() {
    table_.parts.front().lines.erase(table_.parts.front().lines.begin());
    first_ = 0;
    return *this;
  }

  LinesOfFigures& overleaf() {
    table_.parts.push_back({2, columns_, {}});
    y_ = 100;
    return *this;
  }

  // Of each row, but for the first one.
  [[nodiscard]] std::vector<bool> doubts() const {
    std::int64_t hyphens = 0;
    const auto none = [](std::string_view, std::string_view) { return std::size_t{0}; };
    const Grid grid = segment_figures(table_, none, hyphens, 0);
    std::vector<bool> found;
    for (std::size_t at = first_; at < grid.rows.size(); ++at) found.push_back(grid.rows[at].doubtful);
    return found;
  }

  // Each row as "label | figures", but for the first one.
  [[nodiscard]] Texts rows() const {
    std::int64_t hyphens = 0;
    const auto none = [](std::string_view, std::string_view) { return std::size_t{0}; };
    const Grid grid = segment_figures(table_, none, hyphens, 0);
    Texts texts;
    for (std::size_t at = first_; at < grid.rows.size(); ++at) {
      std::string text;
      for (const Cell& cell : grid.rows[at].cells) {
        if (&cell != grid.rows[at].cells.data()) text += " |";
        for (const Fragment& fragment : cell.fragments) text += (text.empty() ? "" : " ") + fragment.text;
      }
      texts.push_back(text);
    }
    return texts;
  }

 private:
  std::size_t first_ = 1;  // row that is shown
  float height_ = 10;      // points: of the type
  FigureColumns columns_;
  PrintedFigures table_;
  float y_ = 100;
};

TEST_CASE("a label set over two lines never gives its first line to the row above, in any language") {
  struct Labels {
    std::string above, first, second;
  };
  for (const Labels& labels :
       {Labels{"National Professional Officers", "National General Service staff of all", "Offices"},
        Labels{"Administrateurs recrutés", "Agents des services généraux de tous les", "Bureaux"},
        Labels{"Personal del cuadro orgánico", "Personal de servicios generales de las", "Oficinas"},
        Labels{"Национальные специалисты", "Персонал общего обслуживания в", "Найроби"},
        Labels{"本国专业干事", "一般事务类本国工作人员和其他各类临时", "人员"},
        Labels{"الموظفون الفنيون الوطنيون", "موظفو الخدمات العامة الوطنيون في جميع", "المكاتب"}}) {
    LinesOfFigures table;
    table.line(labels.above, 72, 248, "9 884.1", "10 377.3");
    table.line(labels.first, 72, 245).line(labels.second, 72, 112, "28 460.2", "29 013.6");
    table.line("Volunteers", 72, 140, "5", "6");
    CAPTURE(labels.above);
    CHECK(table.rows() == Texts{labels.above + " | 9 884.1 | 10 377.3",
                                labels.first + " " + labels.second + " | 28 460.2 | 29 013.6", "Volunteers | 5 | 6"});
  }
}

TEST_CASE("a label's lines are told from rows in a font whose lines stand far apart, too") {
  constexpr float kWrapped = 20;  // of type of 10 points
  constexpr float kRow = 24;
  LinesOfFigures table;
  table.line("الأفراد العسكريون وأفراد", 72, 246, "1", "2", kRow).line("الشرطة", 72, 112, "", "", kWrapped);
  table.line("الموظفون المدنيون", 72, 170, "3", "4", kRow).line("التكاليف التشغيلية", 72, 170, "5", "6", kRow);
  table.line("التبرعات العينية المدرجة", 72, 240, "7", "8", kRow).line("في الميزانية", 72, 140, "", "", kWrapped);
  table.line("مجموع الاحتياجات", 72, 170, "9", "10", kRow);
  CHECK(table.rows() == Texts{"الأفراد العسكريون وأفراد الشرطة | 1 | 2", "الموظفون المدنيون | 3 | 4",
                              "التكاليف التشغيلية | 5 | 6", "التبرعات العينية المدرجة في الميزانية | 7 | 8",
                              "مجموع الاحتياجات | 9 | 10"});
}

TEST_CASE("a single label that goes on closer than rows follow each other shows how far lines stand apart") {
  LinesOfFigures table;
  table.line("الخدمات الفنية للاجتماعات (عدد الاجتماعات", 72, 248, "5", "1", 18).line("ساعات)", 72, 112, "", "", 17.2F);
  for (const char* label : {"المنشورات", "التقارير", "الدليل"}) table.line(label, 72, 170, "3", "4", 18);
  CHECK(table.rows() == Texts{"الخدمات الفنية للاجتماعات (عدد الاجتماعات ساعات) | 5 | 1", "المنشورات | 3 | 4",
                              "التقارير | 3 | 4", "الدليل | 3 | 4"});
}

TEST_CASE("where rows stand as far apart as lines in a font of wide leading, the distance parts none of them") {
  constexpr float kWide = 16;  // base line to base line, of all
  LinesOfFigures table;
  table.in_type_of_height(13);
  table.line("1. Reports to the Council on the return", 82, 248, "26", "–", kWide);
  table.line("property", 88, 112, "", "", kWide);
  table.line("2. Reports to the Council on roads", 82, 200, "5", "6", kWide);
  table.line("一般事务类本国工作人员和其他各类临时", 82, 248, "", "", kWide).line("人员", 88, 112, "7", "8", kWide);
  table.line("3. Technical notes", 82, 200, "5", "6", kWide).line("4. Guidelines", 82, 200, "5", "6", kWide);
  CHECK(table.rows() == Texts{"1. Reports to the Council on the return property | 26 | –",
                              "2. Reports to the Council on roads | 5 | 6",
                              "一般事务类本国工作人员和其他各类临时 人员 | 7 | 8", "3. Technical notes | 5 | 6",
                              "4. Guidelines | 5 | 6"});
}

TEST_CASE("in a script whose fonts set lines far apart, a distance that others give rows parts none", "[rows]") {
  for (const auto& [label, rest, sure] :
       {std::tuple{"الإيرادات المتأتية من الاقتطاعات", "الإلزامية من المرتبات", false},
        std::tuple{"一般事务类本国工作人员和其他各类临时", "人员", true}}) {
    LinesOfFigures table;
    table.in_type_of_height(13);
    for (const char* row : {"1. A", "2. B", "3. C"}) table.line(row, 72, 112, "5", "6", 19.5F);
    table.line(label, 72, 248, "", "", 19.5F).line(rest, 72, 112, "7", "8", 19.5F);
    CAPTURE(label);
    CHECK(table.doubts().back() == !sure);
  }
}

TEST_CASE("where all figures stand between their labels' lines, a heading that is joined to a row is not sure") {
  LinesOfFigures table;
  const auto row = [&](const std::string& label, const std::string& rest) {
    table.line(label, 82, 190, "", "", 11.6F).line("", 82, 82, "5", "6", 5.8F).line(rest, 82, 170, "", "", 5.8F);
  };
  row("Technical notes on the", "water of all regions");
  table.line("B. Generation and transfer", 72, 185, "", "", 11.6F);
  row("Services for the meetings", "of three hours");
  row("Guidelines on the skills", "of young people");
  CHECK(table.doubts()[1]);
}

TEST_CASE("in other type a label goes on in a small letter") {
  LinesOfFigures table;
  table.line("Papers", 72, 170, "3", "4").line("Reports", 72, 170, "3", "4");
  table.bold_line("Projects in the field", 72, 180).line("cooperation (number)", 72, 180, "1", "2");
  CHECK(table.rows().back() == "Projects in the field cooperation (number) | 1 | 2");
}

TEST_CASE("a word that tops a page below a label with room for about as much is not sure") {
  LinesOfFigures table;
  table.line("Police", 72, 110, "1", "2").line("Personnel provided by the", 72, 190, "697", "670");
  table.overleaf().line("Governments", 78, 140);
  CHECK(table.doubts().back());
}

TEST_CASE("where neither distance nor indentation nor wording part a label from the next, the rows are not sure") {
  constexpr float kWide = 16;
  LinesOfFigures table;
  table.in_type_of_height(13);
  table.line("文职人员", 72, 112, "5", "6", kWide).line("业务费用", 72, 112, "5", "6", kWide);
  table.line("一般事务类本国工作人员和其他各类临时", 72, 248, "", "", kWide).line("人员", 72, 112, "7", "8", kWide);
  const std::vector<bool> doubts = table.doubts();
  REQUIRE(doubts.size() >= 3);
  CHECK_FALSE(doubts[1]);
  CHECK(doubts[2]);
}

TEST_CASE("where rows stand no further apart than lines, a label over an indented row is a heading, and not sure") {
  LinesOfFigures table;
  table.line("Personnel recruté sur le plan national et", 72, 245, "5", "6").line("international", 72, 130);
  table.line("Police", 72, 110, "1", "2").line("Personnel recruté à l’international", 72, 246, "8", "8");
  table.line("Personnel recruté sur le plan national", 72, 240).line("Administrateurs", 80, 150, "4", "3");
  table.line("Agents", 80, 150, "4", "3");
  const Texts rows = table.rows();
  REQUIRE(rows.size() == 6);
  CHECK(rows[3] == "Personnel recruté sur le plan national | |");
  CHECK(table.doubts()[3]);
}

TEST_CASE("a row stands further right than the heading above where wrapped lines do not hang") {
  LinesOfFigures table;
  table.line("Unidades de policía constituidas en todas", 72, 246, "1", "2").line("las provincias", 72, 140);
  table.line("Policía", 72, 110, "1", "2").line("Contingentes", 72, 110, "1", "2");
  table.line("Personal internacional", 80, 190, "5", "6").line("Personal nacional", 80, 180, "7", "8");
  table.line("Voluntarios de las Naciones Unidas", 72, 235);
  table.line("Voluntarios internacionales", 80, 200, "3", "4");
  CHECK(table.rows().back() == "Voluntarios internacionales | 3 | 4");
}

TEST_CASE("one label that goes on closer than rows follow each other shows the step of wrapped lines") {
  LinesOfFigures table;
  for (const char* label :
       {"军事观察员", "军事特遣队", "联合国警察", "国际工作人员", "本国专业干事", "政府提供的人员"}) {
    table.line(label, 72, 112, "3", "4", 13.3F);
  }
  table.line("一般事务类本国工作人员和其他各类临时", 72, 248, "", "", 13.3F).line("人员", 72, 112, "5", "6", 11.5F);
  table.line("一般事务类本国工作人员和其他各类长期", 72, 248, "", "", 13.3F).line("职位", 72, 112, "7", "8", 13.3F);
  const Texts rows = table.rows();
  CHECK(rows[6] == "一般事务类本国工作人员和其他各类临时 人员 | 5 | 6");
  CHECK(rows.back() == "职位 | 7 | 8");
}

TEST_CASE("what is counted goes on with its label in other type") {
  constexpr float kWide = 16;
  LinesOfFigures table;
  table.in_type_of_height(13);
  table.line("Papers", 72, 170, "3", "4", kWide).line("Reports", 72, 170, "3", "4", kWide);
  table.bold_line("Fact-finding and other missions", 72, 240, kWide);
  table.line("(number of missions)", 72, 180, "1", "2", kWide);
  CHECK(table.rows().back() == "Fact-finding and other missions (number of missions) | 1 | 2");
}

TEST_CASE("what begins where rows do is no hanging line of the heading above") {
  LinesOfFigures table;
  table.line("Papers", 72, 170, "3", "4", 14).line("Reports", 72, 170, "3", "4", 14);
  table.line("Seminars, workshops and other", 72, 245, "1", "1", 14).line("courses", 72, 112, "", "", 13);
  table.bold_line("B. Generation and transfer of all", 62, 248);
  table.line("Publications (of all kinds)", 72, 220, "5", "6", 14);
  CHECK(table.rows() == Texts{"Papers | 3 | 4", "Reports | 3 | 4", "Seminars, workshops and other courses | 1 | 1",
                              "B. Generation and transfer of all | |", "Publications (of all kinds) | 5 | 6"});
}

TEST_CASE("what closes a bracket of the label above goes on with it, at whatever distance") {
  LinesOfFigures table;
  table.line("Services for meetings (number of", 72, 247, "5", "1", 20).line("Geneva meetings)", 72, 152, "", "", 20);
  for (const char* label : {"Papers", "Reports", "Guides"}) table.line(label, 72, 170, "3", "4", 20);
  CHECK(table.rows() == Texts{"Services for meetings (number of Geneva meetings) | 5 | 1", "Papers | 3 | 4",
                              "Reports | 3 | 4", "Guides | 3 | 4"});
}

TEST_CASE("figures may stand on the first, the middle or the last line of a label") {
  SECTION("on the first, as the other labels show") {
    LinesOfFigures table;
    table.line("Facilities and infrastructure of the", 72, 246, "1", "2").line("northern sector", 72, 150);
    table.line("Ground transportation of the whole", 72, 246, "3", "4").line("Mission", 72, 120);
    table.line("Air operations beyond the borders of", 72, 249, "5", "6").line("Member States, all regional", 72, 249);
    table.line("Communications", 72, 150, "7", "8");
    CHECK(table.rows() == Texts{"Facilities and infrastructure of the northern sector | 1 | 2",
                                "Ground transportation of the whole Mission | 3 | 4",
                                "Air operations beyond the borders of Member States, all regional | 5 | 6",
                                "Communications | 7 | 8"});
  }
  SECTION("between the two lines of the label") {
    LinesOfFigures table;
    table.line("Facilities and infrastructure of the", 72, 246)
        .line("", 0, 0, "1", "2", 6)
        .line("northern sector", 72, 150, "", "", 6);
    table.line("Ground transportation of the whole", 72, 246, "", "", 15)
        .line("", 0, 0, "3", "4", 6)
        .line("Mission", 72, 120, "", "", 6);
    CHECK(table.rows() == Texts{"Facilities and infrastructure of the northern sector | 1 | 2",
                                "Ground transportation of the whole Mission | 3 | 4"});
  }
}

TEST_CASE("a group's heading on top of a page is none of the row that ends the page above") {
  LinesOfFigures table;
  table.line("General Service staff of the field offices", 72, 243, "9.1", "90.0");
  table.overleaf().line("Volunteers", 72, 120).line("International", 80, 140, "7", "8");
  CHECK(table.rows() ==
        Texts{"General Service staff of the field offices | 9.1 | 90.0", "Volunteers | |", "International | 7 | 8"});
}

TEST_CASE("a group's heading in bold stands over an indented row at the pace of wrapped lines") {
  LinesOfFigures table;
  table.line("Volunteers", 72, 130, "5", "6").bold_line("General engineering of all the Mission's", 72, 240);
  table.line("Communications", 80, 150, "7", "8");
  CHECK(table.rows() ==
        Texts{"Volunteers | 5 | 6", "General engineering of all the Mission's | |", "Communications | 7 | 8"});
}

TEST_CASE("a label whose figures end a page goes on overleaf where the table's labels begin with their figures") {
  LinesOfFigures lines;
  lines.line("Volunteers of the", 72, 240, "4", "4").line("united nations", 72, 140);
  lines.line("National Professional", 72, 240, "3", "2").overleaf();
  lines.line("Officers", 72, 110).line("Police", 72, 100, "1", "1");
  CHECK(lines.rows() ==
        Texts{"Volunteers of the united nations | 4 | 4", "National Professional Officers | 3 | 2", "Police | 1 | 1"});
}

TEST_CASE("a label that fills its line goes on overleaf in a small letter, wherever its figures stand") {
  const Texts rows = LinesOfFigures()
                         .line("11. Seminars on the access of small States to", 72, 246, "4", "5")
                         .overleaf()
                         .line("the finance for climate", 72, 170)
                         .line("12. Courses", 72, 140, "6", "7")
                         .rows();
  CHECK(rows ==
        Texts{"11. Seminars on the access of small States to the finance for climate | 4 | 5", "12. Courses | 6 | 7"});
}

TEST_CASE("what tops a page without figures below a full line may be the rest of it: the row above is not sure") {
  LinesOfFigures doubted;
  doubted.line("11. Seminars on the implementation of the Doha", 72, 249, "4", "5").overleaf();
  doubted.line("Programme of Action", 72, 170).line("12. Courses", 72, 140, "6", "7");
  CHECK(doubted.doubts() == std::vector<bool>{true, true, false});
  LinesOfFigures clear;
  clear.line("11. Seminars on the road", 72, 180, "4", "5").overleaf();
  clear.line("Publications", 72, 130).line("12. Courses", 84, 152, "6", "7");
  CHECK(clear.doubts() == std::vector<bool>{false, false, false});
}

TEST_CASE("figures at the head of some columns and at the foot of others are one row's") {
  const Texts rows = LinesOfFigures()
                         .line("General Service and other categories of national", 72, 249, "", "N/A")
                         .line("staff", 72, 90, "5.9")
                         .line("Other categories", 72, 150, "6", "7")
                         .rows();
  CHECK(rows ==
        Texts{"General Service and other categories of national staff | 5.9 | N/A", "Other categories | 6 | 7"});
}

TEST_CASE("a group's heading that runs over the columns does not show how far labels reach") {
  LinesOfFigures table;
  table.bold_line("A. Work for the councils and for all of their bodies of experts", 72, 430);
  table.line("Documents for the meetings of the", 72, 238, "4", "5").line("councils (number of documents)", 72, 230);
  table.line("Services for meetings of all the", 72, 236, "6", "7").line("bodies (number of meetings)", 72, 220);
  CHECK(table.rows() == Texts{"A. Work for the councils and for all of their bodies of experts | |",
                              "Documents for the meetings of the councils (number of documents) | 4 | 5",
                              "Services for meetings of all the bodies (number of meetings) | 6 | 7"});
}

TEST_CASE("a group's heading in a wider cell does not show how far labels reach") {
  LinesOfFigures table;
  table.bold_line("B. Generation and transfer of all of that", 60, 248);
  table.line("Reports on roads and", 72, 175, "4", "5").line("bridges in the north", 72, 166).line("of it", 72, 124);
  table.line("Seminars, workshops", 72, 164, "6", "7").line("and training of staff", 72, 170).line("(days)", 72, 148);
  CHECK(table.narrow().rows() == Texts{"B. Generation and transfer of all of that | |",
                                       "Reports on roads and bridges in the north of it | 4 | 5",
                                       "Seminars, workshops and training of staff (days) | 6 | 7"});
}

TEST_CASE("what stands indented below a label of two lines begins a row") {
  LinesOfFigures lines;
  lines.line("Police", 72, 100, "1", "1").line("Temporary", 72, 240).line("Positions", 72, 245);
  lines.line("International Staff", 81, 160, "3", "2").line("National Staff", 81, 140, "1", "1");
  CHECK(lines.rows() ==
        Texts{"Police | 1 | 1", "Temporary Positions | |", "International Staff | 3 | 2", "National Staff | 1 | 1"});
}

TEST_CASE("a label goes on overleaf in a small letter") {
  LinesOfFigures table;
  table.line("General Service staff of the field offices", 72, 243, "9.1", "90.0");
  table.overleaf().line("of the northern sector", 72, 170).line("International", 72, 140, "7", "8");
  CHECK(table.rows() == Texts{"General Service staff of the field offices of the northern sector | 9.1 | 90.0",
                              "International | 7 | 8"});
}

}  // namespace
}  // namespace outturn::normalize
