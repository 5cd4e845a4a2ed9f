-- An output may have several results, and a result is what has a status.

-- Results and outputs of each section by what became of them.
drop view if exists {schema}outputs_by_status;
create view {schema}outputs_by_status as
select document_symbol, language, period_start, period_end, section_code, section_title, status,
  count(distinct {output_key}) as outputs, count(*) as results
from {schema}results
group by document_symbol, language, period_start, period_end, section_code, section_title, status;

-- How much of what was planned was done, by the year in which the reporting period ends. `mean_ratio` is of the results
-- that have figures on both sides; `share_done` of all that were to be done and whose status is known. Each language is
-- counted for itself: a report in two languages is one report.
drop view if exists {schema}achievement_by_year;
create view {schema}achievement_by_year as
select {year} as year, language, count(*) as results,
  count(achievement_ratio) as results_with_ratio, avg(achievement_ratio) as mean_ratio,
  sum(case when status in ('met', 'exceeded', 'delivered') then 1.0 else 0.0 end)
    / nullif(sum(case when status in ('unknown', 'not_applicable') then 0 else 1 end), 0) as share_done
from {schema}results
group by {year}, language;

-- Whether more or less than planned is explained.
drop view if exists {schema}explanations;
create view {schema}explanations as
select document_symbol, language, section_code, section_title, status, variance_direction, count(*) as results,
  count(variance_text) as explained, count(*) - count(variance_text) as not_explained
from {schema}results
group by document_symbol, language, section_code, section_title, status, variance_direction;

-- What explanations name as the cause, of outputs and of indicators of achievement: how often, in how many reports, and in
-- which years. A cause is as the report words it.
drop view if exists {schema}explanations_by_cause;
create view {schema}explanations_by_cause as
select language, kind, variance_direction, variance_cause, count(*) as explained, count(distinct document_key) as documents,
  min({year}) as first_year,
  max({year}) as last_year
from (
  select 'output' as kind, language, variance_direction, variance_cause, document_key, period_end from {schema}results
  union all
  select 'indicator', language, variance_direction, variance_cause, document_key, period_end from {schema}indicators
) as explained
where variance_cause is not null
group by language, kind, variance_direction, variance_cause;

-- Contradictions to look into: a row for each code in `checks` of a result, an indicator or a figure, with what is printed
-- there: `beside` is the remark, the explanation, or the header of the figure's column.
drop view if exists {schema}contradictions;
create view {schema}contradictions as
select {check} as contradiction, 'output' as kind, result_key as source_key, document_symbol,
  language, section_code, office_code, accomplishment_number, planned_text as planned, completed_text as actual,
  remark as beside, confidence, page_first, page_last
from {schema}results {each_check}
union all
select {check}, 'indicator', indicator_key, document_symbol,
  language, section_code, office_code, accomplishment_number, planned_text, actual_text,
  variance_text, confidence, page_first, page_last
from {schema}indicators {each_check}
union all
select {check}, 'figure', figure_key, document_symbol,
  language, section_code, office_code, accomplishment_number, row_path, text,
  column_header, confidence, page_first, page_last
from {schema}figures {each_check};

-- Records in which the language versions of a report differ, a row for each column, and records that only one of them
-- has: what of the table `versions` is not the same.
drop view if exists {schema}language_versions_that_differ;
create view {schema}language_versions_that_differ as
select document_symbol, period_start, period_end, kind, status, record_key, languages, missing_in, differing_column,
  values_by_language, differing_languages, row_keys, paired_by, confidence
from {schema}versions
where status <> 'same';

-- Each line of a table of resources: what was granted, what was spent, what is left (negative: overspent), all in units of
-- `unit` without its scale (USD, where that says thousands of dollars), and the variance as the report prints it.
drop view if exists {schema}budgets_against_expenditure;
create view {schema}budgets_against_expenditure as
select c.document_symbol, c.language, c.period_start, c.period_end, f.table_number, f.table_caption, f.unit, f.unit_scale,
  f.row_number, f.row_kind, f.level, f.row_path, c.period, {amount(}c.planned_value * f.unit_scale{)} as budget,
  {amount(}c.actual_value * f.unit_scale{)} as expenditure,
  {amount(}(c.planned_value - c.actual_value) * f.unit_scale{)} as unspent,
  c.ratio as spent_ratio, c.printed_variance, c.page_first, c.comparison_key
from {schema}comparisons c join {schema}figures f on f.figure_key = c.source_key
where c.kind = 'resource';
