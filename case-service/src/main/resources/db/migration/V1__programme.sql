-- Carriers, projects, mentors and funding phases. Carriers are invented; mentors have no names, for these are personal data.

CREATE TABLE carrier (
    code text PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE project (
    code     text PRIMARY KEY CHECK (code ~ '^P-[0-9]{5}-[0-9]{1,2}$'),
    name     text NOT NULL,
    carrier  text NOT NULL REFERENCES carrier,
    -- official key (AGS) as text; a district may have several projects
    district text NOT NULL CHECK (district ~ '^14[0-9]{3}$')
);

CREATE TABLE mentor (
    code            text PRIMARY KEY,
    project         text NOT NULL REFERENCES project,
    full_time_share numeric(3, 2) NOT NULL CHECK (full_time_share > 0 AND full_time_share <= 1)
);

CREATE TABLE funding_phase (
    first_day date PRIMARY KEY,
    last_day  date NOT NULL CHECK (last_day >= first_day)
);

INSERT INTO funding_phase VALUES ('2020-01-01', '2024-12-31'), ('2025-01-01', '2027-12-31');

INSERT INTO carrier VALUES
    ('C-01', 'Brückenbogen e. V.'),
    ('C-02', 'Wegwarte gGmbH'),
    ('C-03', 'Lernwerk Silberberg e. V.'),
    ('C-04', 'Ankerplatz Vogtland e. V.'),
    ('C-05', 'Zweite Schicht gGmbH'),
    ('C-06', 'Elbfährte e. V.'),
    ('C-07', 'Morgenstern Bildung gGmbH'),
    ('C-08', 'Neißebogen e. V.'),
    ('C-09', 'Lindenhof Integration gGmbH');

INSERT INTO project (code, name, carrier, district) VALUES
    ('P-14511-1', 'Arbeitsmarktmentoren Chemnitz', 'C-01', '14511'),
    ('P-14521-1', 'Arbeitsmarktmentoren Erzgebirge', 'C-03', '14521'),
    ('P-14522-1', 'Arbeitsmarktmentoren Mittelsachsen Nord', 'C-03', '14522'),
    ('P-14522-2', 'Arbeitsmarktmentoren Mittelsachsen Süd', 'C-01', '14522'),
    ('P-14523-1', 'Arbeitsmarktmentoren Vogtland', 'C-04', '14523'),
    ('P-14524-1', 'Arbeitsmarktmentoren Zwickau', 'C-05', '14524'),
    ('P-14612-1', 'Arbeitsmarktmentoren Dresden', 'C-06', '14612'),
    ('P-14625-1', 'Arbeitsmarktmentoren Bautzen', 'C-07', '14625'),
    ('P-14626-1', 'Arbeitsmarktmentoren Görlitz', 'C-08', '14626'),
    ('P-14627-1', 'Arbeitsmarktmentoren Meißen', 'C-06', '14627'),
    ('P-14628-1', 'Arbeitsmarktmentoren Sächsische Schweiz-Osterzgebirge', 'C-06', '14628'),
    ('P-14713-1', 'Arbeitsmarktmentoren Leipzig Stadt', 'C-09', '14713'),
    ('P-14729-1', 'Arbeitsmarktmentoren Leipzig Land', 'C-02', '14729'),
    ('P-14730-1', 'Arbeitsmarktmentoren Nordsachsen', 'C-02', '14730');

INSERT INTO mentor (code, project, full_time_share) VALUES
    ('M-14511-1-01', 'P-14511-1', 1.00),
    ('M-14511-1-02', 'P-14511-1', 1.00),
    ('M-14511-1-03', 'P-14511-1', 0.75),
    ('M-14511-1-04', 'P-14511-1', 1.00),
    ('M-14521-1-01', 'P-14521-1', 1.00),
    ('M-14521-1-02', 'P-14521-1', 1.00),
    ('M-14521-1-03', 'P-14521-1', 0.75),
    ('M-14521-1-04', 'P-14521-1', 1.00),
    ('M-14522-1-01', 'P-14522-1', 1.00),
    ('M-14522-1-02', 'P-14522-1', 1.00),
    ('M-14522-1-03', 'P-14522-1', 0.75),
    ('M-14522-2-01', 'P-14522-2', 1.00),
    ('M-14522-2-02', 'P-14522-2', 1.00),
    ('M-14522-2-03', 'P-14522-2', 0.75),
    ('M-14523-1-01', 'P-14523-1', 1.00),
    ('M-14523-1-02', 'P-14523-1', 1.00),
    ('M-14523-1-03', 'P-14523-1', 0.75),
    ('M-14524-1-01', 'P-14524-1', 1.00),
    ('M-14524-1-02', 'P-14524-1', 1.00),
    ('M-14524-1-03', 'P-14524-1', 0.75),
    ('M-14524-1-04', 'P-14524-1', 1.00),
    ('M-14612-1-01', 'P-14612-1', 1.00),
    ('M-14612-1-02', 'P-14612-1', 1.00),
    ('M-14612-1-03', 'P-14612-1', 0.75),
    ('M-14612-1-04', 'P-14612-1', 1.00),
    ('M-14612-1-05', 'P-14612-1', 1.00),
    ('M-14612-1-06', 'P-14612-1', 0.50),
    ('M-14625-1-01', 'P-14625-1', 1.00),
    ('M-14625-1-02', 'P-14625-1', 1.00),
    ('M-14625-1-03', 'P-14625-1', 0.75),
    ('M-14625-1-04', 'P-14625-1', 1.00),
    ('M-14626-1-01', 'P-14626-1', 1.00),
    ('M-14626-1-02', 'P-14626-1', 1.00),
    ('M-14626-1-03', 'P-14626-1', 0.75),
    ('M-14626-1-04', 'P-14626-1', 1.00),
    ('M-14627-1-01', 'P-14627-1', 1.00),
    ('M-14627-1-02', 'P-14627-1', 1.00),
    ('M-14627-1-03', 'P-14627-1', 0.75),
    ('M-14627-1-04', 'P-14627-1', 1.00),
    ('M-14628-1-01', 'P-14628-1', 1.00),
    ('M-14628-1-02', 'P-14628-1', 1.00),
    ('M-14628-1-03', 'P-14628-1', 0.75),
    ('M-14628-1-04', 'P-14628-1', 1.00),
    ('M-14713-1-01', 'P-14713-1', 1.00),
    ('M-14713-1-02', 'P-14713-1', 1.00),
    ('M-14713-1-03', 'P-14713-1', 0.75),
    ('M-14713-1-04', 'P-14713-1', 1.00),
    ('M-14713-1-05', 'P-14713-1', 1.00),
    ('M-14713-1-06', 'P-14713-1', 0.50),
    ('M-14729-1-01', 'P-14729-1', 1.00),
    ('M-14729-1-02', 'P-14729-1', 1.00),
    ('M-14729-1-03', 'P-14729-1', 0.75),
    ('M-14729-1-04', 'P-14729-1', 1.00),
    ('M-14730-1-01', 'P-14730-1', 1.00),
    ('M-14730-1-02', 'P-14730-1', 1.00),
    ('M-14730-1-03', 'P-14730-1', 0.75);
