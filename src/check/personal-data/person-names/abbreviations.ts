/** Abbreviations of roles, teams and services in schools, settings and local authorities, which are nobody's initials. */
// biome-ignore format: word lists read best as such
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "AAO", "ADHD", "AEN", "AFC", "AHT", "ALN", "ALNCO", "AP", "APP", "ASC", "ASD", "ASDAN", "ATL", "AWO", "BBV", "BSL", "BTEC",
  "CAMHS", "CAF", "CC", "CEO", "CFO", "CIC", "CIN", "CLA", "CP", "CPD", "CPLD", "CSC", "CYP", "CYPS", "DCO", "DDSL", "DFE", "DHT",
  "DMO", "DPO", "DSCO", "DSL", "DSO", "DT", "EAL", "EBSA", "EBSN", "ECT", "ECTS", "EHA", "EHC", "EHCP", "EHE", "ELG", "ELKLAN", "ELSA",
  "ELT", "EMTAS", "EP", "EPS", "ESOL", "EWO", "EWS", "EY", "EYFS", "EYP", "FE", "FLO", "FSM", "FSW", "FTM", "GCSE", "GP", "GRT", "HASH",
  "HI", "HLTA", "HMI", "HOD", "HOF", "HOH", "HOS", "HOY", "HR", "HT", "HUB", "IAG", "ICT", "IEP", "IPR", "IRO", "IT", "ITT", "KS",
  "LA", "LAC", "LADO", "LGB", "LSA", "LSAS", "LSP", "LSS", "LT", "MAT", "MDS", "MDSA", "MFL", "MHL", "MHST", "MLD", "MLT", "MSA", "MSI",
  "NHS", "NPQ", "NQT", "OT", "OTS", "PA", "PCF", "PD", "PE", "PEP", "PFA", "PFI", "PHSE", "PL", "PMLD", "PP", "PPA", "PRU", "PSA",
  "PSG", "PSHE", "PSO", "PSP", "PSW", "PTA", "PTFA", "PTSA", "QTVI", "RE", "RJ", "RP", "RRSA", "RSE", "RSHE", "RSL", "SALT", "SBM",
  "SC", "SCITT", "SDP", "SEAL", "SEMH", "SEN", "SENCO", "SEND", "SENDCO", "SENDIAS", "SENDIASS", "SENIAS", "SENSS", "SENT", "SHMT",
  "SIMS", "SIP", "SLCN", "SLD", "SLE", "SLT", "SMHL", "SMSC", "SMT", "SN", "SP", "SPOC", "SRE", "SSA", "SSP", "SW", "TA", "TAC", "TAF",
  "TAS", "TLR", "TOD", "TU", "UPS", "VI", "VP", "VS", "VSH", "WRAP", "YOT", "YP", "YPAS",
]);
