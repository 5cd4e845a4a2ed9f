// What the figures mean, on made-up reports of many outputs (tests/data/reading.LANG.json): shares of what a careful
// reader reads, not each case, so that a rule for one case gains nothing.
#include <rapidjson/document.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/folding.h"
#include "core/names.h"
#include "core/utf8.h"
#include "library/outturn.h"
#include "support/catch.h"
#include "support/paths.h"

using outturn::Decimal;
using outturn::Report;
using outturn::Result;

namespace {

// What a report of the language begins with and calls its parts.
struct Wording {
  std::string_view front, accomplishment, header;
};

Wording wording(std::string_view language) {
  if (language == "zh") {
    return {"联合国泰萨核查团2021年7月1日至2022年6月30日期间预算执行情况\n秘书长的报告\n\n构成部分1：支助\n\n",
            "预期成绩 1.", "：提供支助服务\n\n计划产出\t已完成(数目或是/否)\t说明\n"};
  }
  if (language == "ru") {
    return {
        "Исполнение бюджета Контрольной миссии в Тессе за период с 1 июля 2021 года по 30 июня 2022 года\n"
        "Доклад Генерального секретаря\n\nКомпонент 1: поддержка\n\n",
        "Ожидаемое достижение 1.",
        ": Эффективное обслуживание\n\nЗапланированные мероприятия\tВыполнено (число или да/нет)\tПримечания\n"};
  }
  if (language == "fr") {
    return {
        "Exécution du budget de la Mission de vérification à Tessa pour l’exercice allant du 1er juillet 2021 au "
        "30 juin 2022\nRapport du Secrétaire général\n\nComposante 1 : appui\n\n",
        "Réalisation escomptée 1.",
        " : Services d’appui efficaces\n\nProduits prévus\tProduits exécutés (nombre ou oui/non)\tObservations\n"};
  }
  if (language == "es") {
    return {
        "Ejecución del presupuesto de la Misión de Verificación en Tessa para el período comprendido entre el 1 de "
        "julio "
        "de 2021 y el 30 de junio de 2022\nInforme del Secretario General\n\nComponente 1: apoyo\n\n",
        "Logro previsto 1.",
        ": Servicios de apoyo eficaces\n\nProductos previstos\tProductos obtenidos (número o sí/no)\tObservaciones\n"};
  }
  if (language == "ar") {
    return {
        "تقرير أداء ميزانية بعثة التحقق في تيسا للفترة من 1 تموز/يوليه 2021 إلى 30 حزيران/يونيه 2022\n"
        "تقرير الأمين العام\n\nالعنصر 1: الدعم\n\n",
        "الإنجاز المتوقع 1-", ": خدمات دعم فعالة\n\nالنواتج المقررة\tالمنجز (العدد أو نعم/لا)\tملاحظات\n"};
  }
  return {
      "Budget performance of the Verification Mission in Tessa for the period from 1 July 2021 to 30 June 2022\n"
      "Report of the Secretary-General\n\nComponent 1: support\n\n",
      "Expected accomplishment 1.",
      ": Efficient support services\n\nPlanned outputs\tCompleted (number or yes/no)\tRemarks\n"};
}

struct Row {
  std::string id;
  Result result;
  const rapidjson::Value* expect = nullptr;
};

// The outputs as a report of the genre, and each expected result with the one that was read.
class ReadReport {
 public:
  explicit ReadReport(std::string_view language) {
    const std::string json = outturn::test::read_file(outturn::test::source_dir() / "tests/data" /
                                                      ("reading." + std::string(language) + ".json"));
    outputs_.Parse(json.c_str());
    REQUIRE_FALSE(outputs_.HasParseError());
    const Report report = outturn::library::read(outturn::library::Bytes{text(wording(language)), "reading.txt"});
    std::vector<const Result*> results;
    for (const auto& table : report.tables) {
      for (const auto& output : table.outputs) {
        for (const Result& result : output.results) results.push_back(&result);
      }
    }
    for (const auto& output : outputs_.GetArray()) {
      for (const auto& wanted : output["results"].GetArray()) {
        REQUIRE(rows_.size() < results.size());
        rows_.push_back({output["id"].GetString(), *results[rows_.size()], &wanted["expect"]});
        REQUIRE(rows_.back().result.completed_text == wanted["completed"].GetString());
      }
    }
    REQUIRE(rows_.size() == results.size());
  }

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] std::size_t outputs() const { return outputs_.Size(); }

 private:
  [[nodiscard]] std::string text(const Wording& words) const {
    constexpr rapidjson::SizeType kOutputsOfTable = 15;
    std::string text(words.front);
    for (rapidjson::SizeType i = 0; i < outputs_.Size(); ++i) {
      if (i % kOutputsOfTable == 0) {
        text += "\n" + std::string(words.accomplishment) + std::to_string(i / kOutputsOfTable + 1);
        text += words.header;
      }
      std::string planned = outputs_[i]["planned"].GetString();
      for (const auto& result : outputs_[i]["results"].GetArray()) {
        text += planned + "\t" + result["completed"].GetString() + "\t" + result["remark"].GetString() + "\n";
        planned.clear();
      }
    }
    return text;
  }

  rapidjson::Document outputs_;
  std::vector<Row> rows_;
};

std::string decimal(const std::optional<Decimal>& value) {
  return value ? value->to_string() : std::string();
}

// A field as the expectations spell it; "" for none.
std::map<std::string, std::string> fields_of(const Result& result) {
  const bool planned = result.planned.has_value();
  std::map<std::string, std::string> fields = {
      {"planned_value", planned ? result.planned->value.to_string() : ""},
      {"planned_value_max", planned ? decimal(result.planned->max) : ""},
      {"planned_qualifier", planned ? result.planned->qualifier : ""},
      {"planned_unit", planned ? result.planned->unit : ""},
      {"planned_shared_by", result.planned_shared_by > 0 ? std::to_string(result.planned_shared_by) : ""},
      {"achieved_value", decimal(result.achieved_value)},
      {"achievement_ratio", decimal(result.achievement_ratio)},
      {"completed_kind", std::string(to_string(result.kind))},
      {"completed_value", decimal(result.completed_value)},
      {"completed_unit", result.completed_unit},
      {"status", std::string(to_string(result.status))},
      {"variance_text", result.variance_text},
      {"variance_direction", std::string(to_string(result.direction))},
      {"variance_cause", result.variance_cause}};
  std::string& checks = fields["checks"];
  for (const std::string& code : result.checks) checks += code + " ";
  return fields;
}

std::string folded(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    outturn::utf8::append(letters, outturn::fold_letter(outturn::utf8::next(text, at)));
  }
  return letters;
}

std::string wanted_text(const rapidjson::Value& wanted) {
  if (wanted.IsNull()) return "";
  if (wanted.IsInt()) return std::to_string(wanted.GetInt());
  if (!wanted.IsArray()) return wanted.GetString();
  std::string all;
  for (const auto& item : wanted.GetArray()) all += std::string(item.GetString()) + " ";
  return all;
}

bool right(const Row& row, const std::vector<std::string>& names) {
  std::map<std::string, std::string> fields = fields_of(row.result);
  for (const std::string& name : names) {
    const auto wanted = row.expect->FindMember(name.c_str());
    if (wanted == row.expect->MemberEnd()) continue;
    if (folded(wanted_text(wanted->value)) != folded(fields[name])) return false;
  }
  return true;
}

std::vector<std::string> all_fields() {
  std::vector<std::string> names;
  for (const auto& [name, value] : fields_of(Result())) names.push_back(name);
  return names;
}

struct Shares {
  int rows = 0, right = 0;
  int sure = 0, sure_and_right = 0;
  int clean = 0, alarms = 0;
  int contradictions = 0, found = 0;
  std::string wrong;  // ids
};

Shares shares(const ReadReport& report) {
  Shares shares;
  for (const Row& row : report.rows()) {
    if (row.expect->MemberCount() == 0) continue;
    ++shares.rows;
    const bool whole = right(row, all_fields());
    shares.right += whole;
    if (!whole) shares.wrong += row.id + " ";
    if (row.result.reading_confidence >= 0.9) {
      ++shares.sure;
      shares.sure_and_right += right(row, {"planned_value", "achieved_value", "status"});
    }
    if ((*row.expect)["checks"].Empty()) {
      ++shares.clean;
      shares.alarms += !row.result.checks.empty();
    } else {
      ++shares.contradictions;
      shares.found += right(row, {"checks"});
    }
  }
  return shares;
}

double share(int part, int whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / whole;
}

}  // namespace

TEST_CASE("what figures mean is read as a careful reader reads it, in each language alike") {
  for (const std::string language : {"en", "zh"}) {
    const ReadReport report(language);
    CHECK(report.outputs() >= 150);
    const Shares found = shares(report);
    INFO(language << ": not right: " << found.wrong);
    CHECK(share(found.right, found.rows) >= 0.97);
    CHECK(share(found.alarms, found.clean) <= 0.01);
    CHECK(share(found.found, found.contradictions) >= 0.95);
  }
}

TEST_CASE("what figures mean is read of Russian, too, whose nouns and numbers have cases") {
  const ReadReport report("ru");
  CHECK(report.outputs() >= 50);
  const Shares found = shares(report);
  INFO("not right: " << found.wrong);
  CHECK(share(found.right, found.rows) >= 0.9);
  CHECK(found.alarms <= 1);
  CHECK(share(found.sure_and_right, found.sure) >= 0.95);
}

TEST_CASE("what figures mean is read of languages whose nouns stand before their attributes") {
  for (const std::string language : {"fr", "es", "ar"}) {
    const ReadReport report(language);
    CHECK(report.outputs() >= 80);
    const Shares found = shares(report);
    INFO(language << ": not right: " << found.wrong);
    CHECK(share(found.right, found.rows) >= 0.97);
    CHECK(found.alarms <= 1);
    CHECK(found.sure_and_right == found.sure);
  }
}

TEST_CASE("of readings that are said to be sure nearly all are right, and most readings are sure") {
  int sure = 0;
  int sure_and_right = 0;
  int rows = 0;
  for (const std::string language : {"en", "zh"}) {
    const Shares found = shares(ReadReport(language));
    sure += found.sure;
    sure_and_right += found.sure_and_right;
    rows += found.rows;
  }
  CHECK(share(sure_and_right, sure) >= 0.99);
  CHECK(share(sure, rows) >= 0.6);
}
