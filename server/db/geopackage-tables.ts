/** The tables that make an SQLite file a GeoPackage: OGC GeoPackage Encoding Standard 1.3 (12-128r17), annex C, with the R-tree, metadata and schema extensions. */

/** "GPKG", and version 1.3.0. */
export const geoPackageMarks = 'pragma application_id = 1196444487; pragma user_version = 10300;';

export const geoPackageTables = `
create table gpkg_spatial_ref_sys (
  srs_name text not null, srs_id integer not null primary key, organization text not null,
  organization_coordsys_id integer not null, definition text not null, description text);
create table gpkg_contents (
  table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
  last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x double, min_y double, max_x double, max_y double, srs_id integer,
  constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
create table gpkg_geometry_columns (
  table_name text not null, column_name text not null, geometry_type_name text not null,
  srs_id integer not null, z tinyint not null, m tinyint not null,
  constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
  constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
  constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
create table gpkg_extensions (
  table_name text, column_name text, extension_name text not null, definition text not null, scope text not null,
  constraint ge_tce unique (table_name, column_name, extension_name));
create table gpkg_metadata (
  id integer constraint m_pk primary key asc not null, md_scope text not null default 'dataset', md_standard_uri text not null,
  mime_type text not null default 'text/xml', metadata text not null default '');
create table gpkg_metadata_reference (
  reference_scope text not null, table_name text, column_name text, row_id_value integer,
  timestamp datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id integer not null, md_parent_id integer,
  constraint crmr_mfi_fk foreign key (md_file_id) references gpkg_metadata(id),
  constraint crmr_mpi_fk foreign key (md_parent_id) references gpkg_metadata(id));
create table gpkg_data_columns (
  table_name text not null, column_name text not null, name text, title text, description text, mime_type text, constraint_name text,
  constraint pk_gdc primary key (table_name, column_name), constraint gdc_tn unique (table_name, name));
create table gpkg_data_column_constraints (
  constraint_name text not null, constraint_type text not null, value text, min numeric, min_is_inclusive boolean,
  max numeric, max_is_inclusive boolean, description text,
  constraint gdcc_ntv unique (constraint_name, constraint_type, value));
insert into gpkg_extensions values
  ('gpkg_metadata', null, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write'),
  ('gpkg_metadata_reference', null, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write'),
  ('gpkg_data_columns', null, 'gpkg_schema', 'http://www.geopackage.org/spec120/#extension_schema', 'read-write'),
  ('gpkg_data_column_constraints', null, 'gpkg_schema', 'http://www.geopackage.org/spec120/#extension_schema', 'read-write');
`;

export type ReferenceSystem = { id: number; name: string; organisation: string; definition: string; description: string };

const wgs84: ReferenceSystem = {
  id: 4326,
  name: 'WGS 84 geodetic',
  organisation: 'EPSG',
  definition:
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
  description: 'Longitude and latitude in decimal degrees on the WGS 84 spheroid',
};

const nationalGrid: ReferenceSystem = {
  id: 27700,
  name: 'OSGB36 / British National Grid',
  organisation: 'EPSG',
  definition:
    'PROJCS["OSGB36 / British National Grid",GEOGCS["OSGB36",DATUM["Ordnance_Survey_of_Great_Britain_1936",SPHEROID["Airy 1830",6377563.396,299.3249646,AUTHORITY["EPSG","7001"]],AUTHORITY["EPSG","6277"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4277"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",49],PARAMETER["central_meridian",-2],PARAMETER["scale_factor",0.9996012717],PARAMETER["false_easting",400000],PARAMETER["false_northing",-100000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","27700"]]',
  description: 'Eastings and northings in metres on the National Grid of Great Britain',
};

/** The three that every GeoPackage has (section 1.1.2.1.2), and the National Grid; definitions as the EPSG dataset has them, in WKT 1. */
export const referenceSystems: readonly ReferenceSystem[] = [
  {
    id: -1,
    name: 'Undefined Cartesian SRS',
    organisation: 'NONE',
    definition: 'undefined',
    description: 'Undefined Cartesian coordinates',
  },
  {
    id: 0,
    name: 'Undefined geographic SRS',
    organisation: 'NONE',
    definition: 'undefined',
    description: 'Undefined geographic coordinates',
  },
  wgs84,
  nationalGrid,
];

/** What keeps a layer's R-tree true when a GIS edits the layer (annex F.3); the functions are the GIS's own, so nothing here runs them. */
export function indexTriggers(table: string): string {
  const tree = `rtree_${table}_geom`;
  const box = 'new.fid, ST_MinX(new.geom), ST_MaxX(new.geom), ST_MinY(new.geom), ST_MaxY(new.geom)';
  const put = `insert or replace into "${tree}" values (${box});`;
  const drop = (ids: string) => `delete from "${tree}" where id ${ids};`;
  const [there, gone] = ['(new.geom notnull and not ST_IsEmpty(new.geom))', '(new.geom isnull or ST_IsEmpty(new.geom))'];
  const on = (name: string, event: string, when: string, does: string) =>
    `create trigger "${tree}_${name}" after ${event} on "${table}" when ${when} begin ${does} end;`;
  return [
    on('insert', 'insert', there, put),
    on('update1', 'update of geom', `old.fid = new.fid and ${there}`, put),
    on('update2', 'update of geom', `old.fid = new.fid and ${gone}`, drop('= old.fid')),
    on('update3', 'update', `old.fid != new.fid and ${there}`, `${drop('= old.fid')} ${put}`),
    on('update4', 'update', `old.fid != new.fid and ${gone}`, drop('in (old.fid, new.fid)')),
    on('delete', 'delete', 'old.geom notnull', drop('= old.fid')),
  ].join('\n');
}
