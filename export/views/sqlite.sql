-- Views over the tables of outturn. Run it when these are there:  sqlite3 DATABASE < load/views.sqlite.sql
-- An output may have several results, and a result is what has a status.
.bail on
begin;

-- Results and outputs of each section by what became of them.
drop view if exists outputs_by_status;
create view outputs_by_status as
select document_symbol, language, period_start, period_end, section_code, section_title, status,
  count(distinct rtrim(result_key, replace(result_key, '/', ''))) as outputs, count(*) as results
from results
group by document_symbol, language, period_start, period_end, section_code, section_title, status;

-- How much of what was planned was done, by the year in which the reporting period ends. `mean_ratio` is of the results
-- that have figures on both sides; `share_done` of all that were to be done and whose status is known. Each language is
-- counted for itself: a report in two languages is one report.
drop view if exists achievement_by_year;
create view achievement_by_year as
select cast(substr(period_end, 1, 4) as integer) as year, language, count(*) as results,
  count(achievement_ratio) as results_with_ratio, avg(achievement_ratio) as mean_ratio,
  sum(case when status in ('met', 'exceeded', 'delivered') then 1.0 else 0.0 end)
    / nullif(sum(case when status in ('unknown', 'not_applicable') then 0 else 1 end), 0) as share_done
from results
group by cast(substr(period_end, 1, 4) as integer), language;

-- Whether more or less than planned is explained.
drop view if exists explanations;
create view explanations as
select document_symbol, language, section_code, section_title, status, variance_direction, count(*) as results,
  count(variance_text) as explained, count(*) - count(variance_text) as not_explained
from results
group by document_symbol, language, section_code, section_title, status, variance_direction;

-- What explanations name as the cause, of outputs and of indicators of achievement: how often, in how many reports, and in
-- which years. A cause is as the report words it.
drop view if exists explanations_by_cause;
create view explanations_by_cause as
select language, kind, variance_direction, variance_cause, count(*) as explained, count(distinct document_key) as documents,
  min(cast(substr(period_end, 1, 4) as integer)) as first_year,
  max(cast(substr(period_end, 1, 4) as integer)) as last_year
from (
  select 'output' as kind, language, variance_direction, variance_cause, document_key, period_end from results
  union all
  select 'indicator', language, variance_direction, variance_cause, document_key, period_end from indicators
) as explained
where variance_cause is not null
group by language, kind, variance_direction, variance_cause;

-- Contradictions to look into: a row for each code in `checks` of a result, an indicator or a figure, with what is printed
-- there: `beside` is the remark, the explanation, or the header of the figure's column.
drop view if exists contradictions;
create view contradictions as
select found.value as contradiction, 'output' as kind, result_key as source_key, document_symbol,
  language, section_code, office_code, accomplishment_number, planned_text as planned, completed_text as actual,
  remark as beside, confidence, page_first, page_last
from results, json_each(results.checks) as found
union all
select found.value, 'indicator', indicator_key, document_symbol,
  language, section_code, office_code, accomplishment_number, planned_text, actual_text,
  variance_text, confidence, page_first, page_last
from indicators, json_each(indicators.checks) as found
union all
select found.value, 'figure', figure_key, document_symbol,
  language, section_code, office_code, accomplishment_number, row_path, text,
  column_header, confidence, page_first, page_last
from figures, json_each(figures.checks) as found;

-- Records in which the language versions of a report differ, a row for each column, and records that only one of them
-- has: what of the table `versions` is not the same.
drop view if exists language_versions_that_differ;
create view language_versions_that_differ as
select document_symbol, period_start, period_end, kind, status, record_key, languages, missing_in, differing_column,
  values_by_language, differing_languages, row_keys, paired_by, confidence
from versions
where status <> 'same';

-- Each line of a table of resources: what was granted, what was spent, what is left (negative: overspent), all in units of
-- `unit` without its scale (USD, where that says thousands of dollars), and the variance as the report prints it.
-- SQLite counts in binary fractions: rounded.
drop view if exists budgets_against_expenditure;
create view budgets_against_expenditure as
select c.document_symbol, c.language, c.period_start, c.period_end, f.table_number, f.table_caption, f.unit, f.unit_scale,
  f.row_number, f.row_kind, f.level, f.row_path, c.period, round(c.planned_value * f.unit_scale, 6) as budget,
  round(c.actual_value * f.unit_scale, 6) as expenditure,
  round((c.planned_value - c.actual_value) * f.unit_scale, 6) as unspent,
  c.ratio as spent_ratio, c.printed_variance, c.page_first, c.comparison_key
from comparisons c join figures f on f.figure_key = c.source_key
where c.kind = 'resource';
commit;
