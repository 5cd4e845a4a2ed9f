#include "corpus/versions/pairing.h"

#include <string>

#include "corpus/versions/costs.h"
#include "support/catch.h"

using namespace outturn::corpus;

namespace {

// A result "SCOPE/OUTPUT/1" whose planned value is `planned`, and which says `completed`.
Record record(const std::string& scope, int output, const std::string& planned, const std::string& completed) {
  Record made;
  made.record_key = scope + "/" + std::to_string(output) + "/1";
  made.key = made.record_key;
  made.scope = scope;
  made.first = true;
  const bool number = !completed.empty() && completed.find_first_not_of("0123456789") == std::string::npos;
  made.traits = {{"planned_value", planned},
                 {"planned_value_max", ""},
                 {"completed_kind", number ? "number" : completed},
                 {"completed_value", number ? completed : ""}};
  if (!planned.empty()) made.numbers = {std::stoull(planned)};
  return made;
}

using Records = std::vector<Record>;

// "0-0 1-. .-1": the members of each group by version.
std::string paired(const std::vector<Records>& versions) {
  std::vector<const Records*> lists;
  for (const Records& version : versions) lists.push_back(&version);
  std::string text;
  for (const RecordGroup& group : pair_records(lists)) {
    if (!text.empty()) text += ' ';
    for (std::size_t i = 0; i < group.members.size(); ++i) {
      if (i > 0) text += '-';
      text += group.members[i] ? std::to_string(*group.members[i]) : ".";
    }
  }
  return text;
}

const Records kWhole = {record("A/1.1", 1, "10", "12"), record("A/1.1", 2, "4", "4"), record("A/1.1", 3, "", "yes"),
                        record("A/1.1", 4, "30", "28"), record("B/2.1", 1, "7", "7"), record("B/2.1", 2, "", "no")};

Records without(Records records, std::size_t index) {
  const std::string scope = records[index].scope;
  records.erase(records.begin() + static_cast<std::ptrdiff_t>(index));
  int number = 0;
  for (Record& one : records) {
    if (one.scope == scope) one.key = one.record_key = scope + "/" + std::to_string(++number) + "/1";
  }
  return records;
}

}  // namespace

TEST_CASE("records that are numbered alike and agree are paired as they are numbered, and that is sure") {
  CHECK(paired({kWhole, kWhole, kWhole}) == "0-0-0 1-1-1 2-2-2 3-3-3 4-4-4 5-5-5");
  const std::vector<const Records*> lists = {&kWhole, &kWhole};
  for (const RecordGroup& group : pair_records(lists)) CHECK(group.confidence == 1);
}

TEST_CASE("a figure that differs does not part two records that are numbered alike") {
  Records misprinted = kWhole;
  misprinted[3] = record("A/1.1", 4, "30", "82");
  CHECK(paired({kWhole, misprinted}) == "0-0 1-1 2-2 3-3 4-4 5-5");
  misprinted[0] = record("A/1.1", 1, "100", "12");
  CHECK(paired({kWhole, misprinted}) == "0-0 1-1 2-2 3-3 4-4 5-5");
}

TEST_CASE("a record that one language lacks shifts the numbers of those behind it, and they are paired all the same") {
  CHECK(paired({kWhole, without(kWhole, 1)}) == "0-0 1-. 2-1 3-2 4-3 5-4");
  CHECK(paired({without(kWhole, 1), kWhole}) == "0-0 .-1 1-2 2-3 3-4 4-5");
  CHECK(paired({kWhole, without(kWhole, 0)}) == "0-. 1-0 2-1 3-2 4-3 5-4");
}

TEST_CASE("what two languages have is paired where the first one lacks it") {
  const Records lacking = without(kWhole, 3);
  CHECK(paired({lacking, kWhole, kWhole}) == "0-0-0 1-1-1 2-2-2 .-3-3 3-4-4 4-5-5");
  CHECK(paired({lacking, lacking, kWhole}) == "0-0-0 1-1-1 2-2-2 .-.-3 3-3-4 4-4-5");
}

TEST_CASE("records under another heading are paired with their counterparts") {
  Records moved = kWhole;  // the heading of 2.1 was not read
  moved[4] = record("A/1.1", 5, "7", "7");
  moved[5] = record("A/1.1", 6, "", "no");
  CHECK(paired({kWhole, moved}) == "0-0 1-1 2-2 3-3 4-4 5-5");
}

TEST_CASE("versions that lack all records leave those of the others alone") {
  CHECK(paired({{}, kWhole}) == ".-0 .-1 .-2 .-3 .-4 .-5");
  CHECK(paired({kWhole, {}}) == "0-. 1-. 2-. 3-. 4-. 5-.");
  CHECK(paired({{}, {}}).empty());
}

TEST_CASE("a long part that one language lacks does not lead astray what follows") {
  Records first;
  for (int i = 1; i <= 200; ++i) first.push_back(record("A/1.1", i, std::to_string(1000 + i), "yes"));
  for (int i = 1; i <= 20; ++i) first.push_back(record("B/2.1", i, std::to_string(5000 + i), "yes"));
  Records second(first.begin() + 200, first.end());
  second.back() = record("B/2.1", 20, "5020", "no");
  std::string expected;
  for (int i = 0; i < 220; ++i)
    expected += std::to_string(i) + "-" + (i < 200 ? std::string(".") : std::to_string(i - 200)) + (i < 219 ? " " : "");
  CHECK(paired({first, second}) == expected);
}

TEST_CASE("each kind of evidence costs what its name says, and less than two records without a counterpart") {
  const Record one = record("A/1.1", 1, "10", "12");
  CHECK(pair_cost(one, one) == 0);
  const auto cost_where = [&](auto change) {
    Record other = one;
    change(other);
    return pair_cost(one, other);
  };
  const double renumbered = cost_where([](Record& other) { other.record_key = "A/1.1/2/1"; });
  CHECK(renumbered == Approx(kOtherKey));
  CHECK(cost_where([](Record& other) {
          other.record_key = "B/2.1/1/1";
          other.scope = "B/2.1";
        }) == Approx(kOtherKey + kOtherScope));
  CHECK(cost_where([](Record& other) { other.first = false; }) == Approx(kBeginsOtherwise));
  CHECK(cost_where([](Record& other) { other.numbers = {11}; }) == Approx(kOtherNumbers));
  CHECK(cost_where([](Record& other) { other.numbers = {10, 11}; }) == Approx(kOtherNumbers / 2));
  const double completed = cost_where([](Record& other) { other.traits[3].value = "21"; });
  const double planned = cost_where([](Record& other) { other.traits[0].value = "11"; });
  const double unread = cost_where([](Record& other) { other.traits[0].value = ""; });
  CHECK(unread < planned);
  CHECK(completed < 2 * kAlone);
  CHECK(completed + planned < 2 * kAlone);
  CHECK(completed + planned + kOtherNumbers + renumbered > 2 * kAlone);
}

TEST_CASE("rows of figures are told by their numbers") {
  Record row = record("table/1", 1, "", "");
  row.figures.resize(2);
  row.numbers = {100, 200};
  Record other = row;
  other.numbers = {300, 400};
  CHECK(pair_cost(row, other) == Approx(kOtherFigures));
}

TEST_CASE("a larger margin makes a pairing more sure") {
  CHECK(pairing_confidence(0) == Approx(0.5));
  CHECK(pairing_confidence(0.2) < pairing_confidence(0.4));
  CHECK(pairing_confidence(2 * kAlone) > 0.95);
  CHECK(pairing_confidence(10) <= 1);
}

TEST_CASE("outputs belong together by what they begin with") {
  const auto of_output = [](std::size_t output, bool first) {
    Record made;
    made.parent = output;
    made.first = first;
    return made;
  };
  // The second version has the first output's second result as an output of its own.
  const Records one = {of_output(0, true), of_output(0, false), of_output(1, true)};
  const Records two = {of_output(0, true), of_output(1, true), of_output(2, true)};
  const std::vector<RecordGroup> records = {{{0, 0}, 1}, {{1, 1}, 0.7}, {{2, 2}, 0.9}};
  const std::vector<RecordGroup> outputs = pair_parents({&one, &two}, records, {2, 3});
  REQUIRE(outputs.size() == 3);
  CHECK(outputs[0].members == std::vector<std::optional<std::size_t>>{0, 0});
  CHECK(outputs[1].members == std::vector<std::optional<std::size_t>>{std::nullopt, 1});
  CHECK(outputs[2].members == std::vector<std::optional<std::size_t>>{1, 2});
  CHECK(outputs[2].confidence == Approx(0.9));
}
