#include "align/outputs/problem.h"

#include <algorithm>
#include <deque>

#include "align/outputs/planned_text.h"
#include "align/wording/word_breaks.h"
#include "core/folding.h"
#include "core/utf8.h"

namespace outturn::align {
namespace {

// How likely a planned text that a page's end may have cut goes on beside a value of its own, where its words do not
// speak against it: rows with several values are few, and few of them are cut just there.
constexpr float kGoesOnOverPage = 0.06F;

class Builder {
 public:
  Builder(Problem& problem, std::size_t table, TextIndex& texts, const DocumentEvidence& evidence)
      : problem_(problem), table_(table), texts_(texts), evidence_(evidence) {}

  void run() {
    const std::size_t rows = problem_.last_row - problem_.first_row;
    problem_.cells.reserve(rows);
    problem_.rows.reserve(rows);
    problem_.planned.reserve(rows);
    problem_.tokens.reserve(rows);
    problem_.token_values.reserve(rows);
    first_of_planned_.reserve(rows);
    for (std::uint32_t row = problem_.first_row; row < problem_.last_row; ++row) take_row(row);
    find_duplicates();
    if (problem_.planned.empty()) {  // all planned cells are lost: one output without text takes the rest
      PlannedCell lost;
      lost.row = problem_.first_row;
      problem_.planned.push_back(lost);
      for (RowFacts& row : problem_.rows) row.planned_above = 1;
    }
    measure_similarity();
  }

 private:
  void take_row(std::uint32_t index) {
    const RawRow& raw = problem_.table->rows[index];
    problem_.cells.push_back({flatten(raw.cells[0]), flatten(raw.cells[1]), flatten(raw.cells[2])});
    problem_.rows.emplace_back();
    RowFacts& row = problem_.rows.back();
    const auto& cells = problem_.cells.back();
    row.kind = raw.kind;
    row.after_break = raw.after_page_break;
    breaks_ += row.after_break ? 1 : 0;
    row.breaks_above = breaks_;
    row.same_printed_row = raw.same_printed_row;
    row.separated = raw.separated_by_layout;
    row.unclear = raw.label_goes_on > 0;
    row.has_planned = !utf8::trim(cells[0].text).empty();
    row.has_value = !utf8::trim(cells[1].text).empty();
    row.has_remark = !utf8::trim(cells[2].text).empty();
    if (row.has_planned) take_planned(index, row);
    row.planned_above = static_cast<std::uint32_t>(problem_.planned.size());
    values_ += row.has_value ? 1 : 0;
    row.values_above = values_;
    row.first_token = static_cast<std::uint32_t>(problem_.tokens.size());
    if (row.has_value) tokenize_values(cells[1].text, index, *problem_.words, problem_.tokens);
    row.last_token = static_cast<std::uint32_t>(problem_.tokens.size());
    for (std::uint32_t t = row.first_token; t < row.last_token; ++t) {
      const ValueToken& token = problem_.tokens[t];
      problem_.token_values.push_back(
          read_value(std::string_view(cells[1].text).substr(token.begin, token.end - token.begin), *problem_.words));
    }
    row.first_atom = static_cast<std::uint32_t>(problem_.atoms.size());
    if (row.has_remark) {
      const CutOptions options{.look_for_openers = row.after_break && index > problem_.first_row,
                               .planned = planned_above(),
                               .values = std::span(problem_.token_values).subspan(row.first_token)};
      cut_remark(cells[2].text, index, texts_, evidence_.remark_openers, evidence_.counted_in, options, problem_.atoms,
                 problem_.numbers, problem_.bounded);
      for (std::size_t a = row.first_atom; a < problem_.atoms.size(); ++a) {
        Atom& atom = problem_.atoms[a];
        const bool glued = atom.cut == Cut::opener || atom.cut == Cut::rare_opener;
        if (glued) atom.seam = evidence_.seams.inside(cells[2].text, atom.begin);
        if (glued || atom.cut == Cut::weak_space || atom.cut == Cut::kept_number) {
          atom.ending = evidence_.seams.ending(std::string_view(cells[2].text).substr(0, atom.begin));
        }
      }
    }
    if (row.after_break && row.has_remark && !last_remark_.empty()) {
      row.continues_remark = goes_on(last_remark_, cells[2].text);
      row.unusual_remark =
          !problem_.words->spaces_between_words && evidence_.remark_openers.count(cells[2].text, 0) == 0;
      row.remark_seam = evidence_.seams.across(last_remark_, cells[2].text);
    }
    if (row.has_remark) last_remark_ = cells[2].text;
    row.last_atom = static_cast<std::uint32_t>(problem_.atoms.size());
  }

  // Whether a text that a page break cut goes on here: inside a word, or after words that need more.
  [[nodiscard]] bool goes_on(std::string_view above, std::string_view below) const {
    if (problem_.words->spaces_between_words && begins_small(below)) return true;
    return unfinished(above, *problem_.words) || cuts_word(above, below, *problem_.words);
  }

  // A number, and what it counts: 60 | 名书记官.
  [[nodiscard]] bool parts_number(std::string_view above, std::string_view below) const {
    std::size_t last = utf8::previous(above, above.size());
    std::size_t first = 0;
    return utf8::is_digit(utf8::next(above, last)) && evidence_.counted_in.known(utf8::next(below, first));
  }

  // Where the layout leaves open whether a planned cell begins: whether others, which do, begin alike.
  void weigh_opener(std::string_view text, PlannedCell& cell) const {
    constexpr int kSeveral = 2;
    if (!Openers::tells(text)) return;
    const int alike = evidence_.planned_openers.count(text, 0);
    cell.usual_opener = alike >= kSeveral;
    cell.unusual_opener = alike == 0;
  }

  [[nodiscard]] std::string_view planned_above() const {
    if (problem_.planned.empty()) return {};
    return problem_.cell(problem_.planned.back().row, OutputColumn::planned).text;
  }

  void take_planned(std::uint32_t index, const RowFacts& row) {
    const std::string_view text = problem_.cells.back()[0].text;
    PlannedCell cell;
    cell.row = index;
    cell.numbers = texts_.numbers(text);
    cell.counted = count_things(text, cell.numbers, *problem_.words);
    if (cell.counted == 0) cell.listed = list_items(text, *problem_.words);
    cell.begins_inside = begins_inside(text, *problem_.words);
    cell.unusual_opener = !problem_.words->spaces_between_words && evidence_.planned_openers.count(text, 0) <= 1;
    if (!problem_.planned.empty()) {
      cell.goes_on = problem_.table->rows[index].label_goes_on;
      cell.may_continue = row.same_printed_row || row.unclear || (follows_break(index) && reaches_page_end(index));
      if (cell.may_continue) {
        const std::string_view above = problem_.cell(problem_.planned.back().row, OutputColumn::planned).text;
        cell.previous_unfinished = unfinished(above, *problem_.words) || parts_number(above, text);
        cell.cut_in_word = cuts_word(above, text, *problem_.words);
        cell.seam = evidence_.seams.across(above, text);
        const bool counts_nothing = cell.counted == 0 && cell.cut_in_word;
        const bool reads_on = cell.previous_unfinished || cell.begins_inside || counts_nothing;
        if (problem_.layout_is_printed && row.after_break && row.has_value && reads_on) cell.goes_on = kGoesOnOverPage;
        if (cell.goes_on > 0) weigh_opener(text, cell);
      }
    }
    problem_.planned.push_back(cell);
    first_of_planned_.push_back(first_bare(text));
  }

  // Whether a page break stands between the planned cell before and the one in row `index`: right above it, or, in a
  // flattened text, above remark-only rows.
  [[nodiscard]] bool follows_break(std::uint32_t index) const {
    if (problem_.row(index).after_break) return true;
    for (std::uint32_t r = index; !problem_.layout_is_printed && r-- > problem_.planned.back().row + 1;) {
      if (problem_.row(r).has_value) return false;
      if (problem_.row(r).after_break) return true;
    }
    return false;
  }

  // Whether the planned cell before row `index` runs to the end of its page, give or take the lines that typesetters
  // keep together: one that ends earlier does not go on.
  [[nodiscard]] bool reaches_page_end(std::uint32_t index) const {
    constexpr float kKeptTogether = 2.5F;  // lines
    if (!problem_.layout_is_printed) return true;
    const std::uint32_t above = problem_.planned.back().row;
    const Place& last = problem_.table->rows[above].cell(OutputColumn::planned).fragments.back().place;
    if (!last.box) return true;
    float foot = last.box->y1;
    for (std::uint32_t r = above; r < index; ++r) {
      for (const Cell& cell : problem_.table->rows[r].cells) {
        for (const Fragment& fragment : cell.fragments) {
          if (fragment.place.page == last.page && fragment.place.box) foot = std::max(foot, fragment.place.box->y1);
        }
      }
    }
    return foot - last.box->y1 <= kKeptTogether * last.box->height();
  }

  // Planned cells that were printed again; either print may be cut in two by a page break.
  void find_duplicates() {
    std::vector<PlannedCell>& planned = problem_.planned;
    const auto begins_alike = [&](std::size_t a, std::size_t b) {
      return first_of_planned_[a] != 0 && first_of_planned_[a] == first_of_planned_[b];
    };
    const auto bare = [&](std::size_t p) {
      return skeleton(problem_.cell(planned[p].row, OutputColumn::planned).text);
    };
    for (std::size_t p = 1; p < planned.size(); ++p) {
      const bool second_of_three = p + 1 < planned.size() && planned[p + 1].may_continue;
      const bool third_of_three = p > 1 && planned[p - 1].may_continue;
      if (begins_alike(p, p - 1)) {
        const std::string own = bare(p);
        const std::string above = bare(p - 1);
        if (own == above) planned[p].duplicate = true;
        if (second_of_three && own + bare(p + 1) == above) planned[p].duplicate = planned[p + 1].duplicate = true;
      }
      if (third_of_three && begins_alike(p, p - 2) && bare(p) == bare(p - 2) + bare(p - 1)) {
        planned[p].duplicate = true;
      }
    }
  }

  // Atoms that may belong to planned cell p: those of rows from the planned cell kPlannedBand before it to the
  // one kPlannedBand behind.
  [[nodiscard]] Problem::SimilarityRow band(std::size_t p) const {
    const std::size_t count = problem_.planned.size();
    const std::size_t first = p > kPlannedBand ? p - kPlannedBand : 0;
    const std::size_t last = p + kPlannedBand + 1;
    Problem::SimilarityRow range;
    range.first_atom = first == 0 ? 0 : problem_.row(problem_.planned[first].row).first_atom;
    range.last_atom = last >= count ? static_cast<std::uint32_t>(problem_.atoms.size())
                                    : problem_.row(problem_.planned[last].row).first_atom;
    return range;
  }

  // What was learnt of a cell holds for its text where that is one fragment.
  [[nodiscard]] bool is_learnt(std::uint32_t row, OutputColumn column) const {
    return problem_.table->rows[row].cell(column).fragments.size() == 1;
  }

  // The terms of bytes [begin, end) of a cell: what was learnt, or else made here.
  [[nodiscard]] TermSpan terms_of(std::uint32_t row, OutputColumn column, std::size_t begin, std::size_t end) {
    const std::string_view text = problem_.cell(row, column).text;
    if (begin == 0 && end == text.size() && is_learnt(row, column)) {
      return evidence_.terms.of(table_, row, column == OutputColumn::planned ? 0 : 1);
    }
    own_terms_.emplace_back();
    append_terms(text.substr(begin, end - begin), own_terms_.back());
    return own_terms_.back();
  }

  void measure_similarity() {
    const std::size_t count = problem_.planned.size();
    std::vector<TermSpan> terms;  // of the planned cells
    std::size_t pairs = 0;
    terms.reserve(count);
    problem_.similarity_rows.reserve(count);
    for (std::size_t p = 0; p < count; ++p) {
      const std::uint32_t row = problem_.planned[p].row;
      terms.push_back(terms_of(row, OutputColumn::planned, 0, problem_.cell(row, OutputColumn::planned).text.size()));
      Problem::SimilarityRow range = band(p);
      range.offset = pairs;
      pairs += range.last_atom - std::min(range.first_atom, range.last_atom);
      problem_.similarity_rows.push_back(range);
    }
    problem_.similarity.resize(pairs);
    problem_.best_similarity.resize(problem_.atoms.size());
    static thread_local TermWindow window;
    window.clear();
    TermWindow::Sums sums{};
    std::size_t first = 0;  // planned cells [first, last) are in the window: those whose bands hold the atom
    std::size_t last = 0;
    for (std::uint32_t a = 0; a < problem_.atoms.size(); ++a) {
      const auto ends = [&](std::size_t p) { return problem_.similarity_rows[p].last_atom <= a; };
      for (; first < last && ends(first); ++first) window.remove(first, terms[first]);
      for (; last < count && problem_.similarity_rows[last].first_atom <= a; ++last) {
        if (ends(last)) {
          ++first;  // its band is empty, and so are those before it by now
        } else {
          window.add(last, terms[last]);
        }
      }
      const Atom& atom = problem_.atoms[a];
      window.shared(terms_of(atom.row, OutputColumn::remark, atom.begin, atom.end), evidence_.weights, sums);
      for (std::size_t p = first; p < last; ++p) {
        const Problem::SimilarityRow& range = problem_.similarity_rows[p];
        const float shared = sums[p % TermWindow::kCells];
        problem_.similarity[range.offset + a - range.first_atom] = shared;
        problem_.best_similarity[a] = std::max(problem_.best_similarity[a], shared);
      }
    }
    for (; first < last; ++first) window.remove(first, terms[first]);
  }

  Problem& problem_;
  const std::size_t table_;
  TextIndex& texts_;
  const DocumentEvidence& evidence_;
  std::uint32_t values_ = 0;
  std::uint32_t breaks_ = 0;
  std::deque<Terms> own_terms_;             // of texts whose terms were not learnt
  std::vector<char32_t> first_of_planned_;  // see first_bare()
  std::string_view last_remark_;
};

}  // namespace

Problem make_problem(const RawTable& table, std::size_t index, std::uint32_t first_row, std::uint32_t last_row,
                     bool layout_is_printed, TextIndex& texts, const DocumentEvidence& evidence) {
  Problem problem;
  problem.table = &table;
  problem.words = &texts.words();
  problem.layout_is_printed = layout_is_printed;
  problem.first_row = first_row;
  problem.last_row = last_row;
  Builder(problem, index, texts, evidence).run();
  return problem;
}

}  // namespace outturn::align
